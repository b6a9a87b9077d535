package org.lagebuch.command.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.wire.FactText;

/** A desk that keeps everything in memory, and shows a command no more than it asked for. */
public final class MemoryDesk implements Desk, Casefiles {
    private record Kept(
            CaseId caseId,
            Fact fact,
            Receipt receipt,
            @Nullable String request) {}

    private final InstantSource clock;
    private final List<Kept> log = new ArrayList<>();
    private int sendsLeft = Integer.MAX_VALUE;

    public MemoryDesk(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Outcome send(CaseCommand command, Writer by) {
        if (sendsLeft-- <= 0) throw new Busy("as agreed", new IllegalStateException());
        Instant now = clock.instant();
        return switch (command.decide(load(command.inquiry()), now)) {
            case Decision.Accepted accepted -> new Outcome.Recorded(write(command.caseId(), accepted, now));
            case Decision.Known known -> new Outcome.Known(known.receipts());
            case Decision.Refused refused -> new Outcome.Refused(refused.problems());
        };
    }

    /** Takes so many commands more, and then is busy. */
    public synchronized void busyAfter(int sends) {
        sendsLeft = sends;
    }

    /** Everything of a case in the order it was written, as it can be read back. */
    public synchronized List<Fact> facts(CaseId caseId) {
        return log.stream()
                .filter(kept -> kept.caseId().equals(caseId))
                .map(Kept::fact)
                .toList();
    }

    @Override
    public synchronized Casefile of(CaseId caseId, Set<Class<? extends Happening>> kinds) {
        Set<Class<? extends Happening>> all = new HashSet<>(kinds);
        all.add(RecordKeeping.FactCorrected.class);
        all.add(RecordKeeping.FactRetracted.class);
        return load(new Inquiry(caseId, Set.of(), Set.of(), all));
    }

    private Casefile load(Inquiry inquiry) {
        Casefile casefile = Casefile.blank();
        for (Kept kept : log) {
            if (kept.caseId().equals(inquiry.caseId()) && isAskedFor(kept.fact(), inquiry)) {
                casefile = casefile.then(kept.fact(), kept.receipt(), kept.request());
            }
        }
        return casefile;
    }

    private List<Receipt> write(CaseId caseId, Decision.Accepted accepted, Instant now) {
        List<Receipt> receipts = new ArrayList<>();
        for (Recording recording : accepted.recordings()) {
            Fact fact = FactText.read(FactText.tree(recording.fact()));
            long seq = facts(caseId).size();
            Receipt receipt = new Receipt(caseId, fact.id(), log.size(), seq, now, "leaf of " + fact.id());
            log.add(new Kept(caseId, fact, receipt, recording.request()));
            receipts.add(receipt);
        }
        return receipts;
    }

    private static boolean isAskedFor(Fact fact, Inquiry inquiry) {
        Happening what = fact.what();
        return what instanceof Intake.CaseOpened
                || what instanceof Intake.CaseClosed
                || what instanceof Intake.CaseReopened
                || inquiry.kinds().contains(what.getClass())
                || inquiry.facts().contains(fact.id())
                || inquiry.facts().contains(changed(what))
                || subjectsOf(fact).stream().anyMatch(subject -> isOneOf(inquiry, subject));
    }

    private static UUID changed(Happening what) {
        return switch (what) {
            case RecordKeeping.FactCorrected corrected -> corrected.of();
            case RecordKeeping.FactRetracted retracted -> retracted.of();
            case RecordKeeping.FactDisputed disputed -> disputed.of();
            default -> new UUID(0, 0);
        };
    }

    private static List<Party> subjectsOf(Fact fact) {
        return fact.what() instanceof RecordKeeping.FactCorrected corrected
                ? corrected.fact().subjects()
                : fact.subjects();
    }

    private static boolean isOneOf(Inquiry inquiry, Party subject) {
        return subject.name() != null
                && inquiry.services().stream().anyMatch(service -> key(service).equals(key(subject.name())));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
