package org.lagebuch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance.Annotation;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.Severity;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;

/** A case as chance writes it: known, unknown and relative times, corrections, retractions, learned early or late. */
public final class RandomHistory {
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    private final WrittenLedger ledger;
    private final CaseId caseId;
    private final Random random;
    private final List<UUID> known = new ArrayList<>();
    private final List<UUID> gone = new ArrayList<>();
    private int facts;

    public RandomHistory(WrittenLedger ledger, CaseId caseId, Random random) {
        this.ledger = ledger;
        this.caseId = caseId;
        this.random = random;
        ledger.record(caseId, Notes.opening(id(), "Title"));
    }

    public void go(int steps) {
        for (int i = 0; i < steps; i++) step(i);
    }

    private void step(int i) {
        UUID target = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        int choice = random.nextInt(10);
        if (target == null || choice > 3 || gone.contains(target)) recordTogether(i);
        else if (choice == 3) retract(target);
        else correct(target, i);
    }

    private void recordTogether(int i) {
        List<Fact> together = new ArrayList<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            Fact fact = said(id(), "f" + i + "." + n, Notes.occurrence(random, known, null))
                    .withLearnedAt(Notes.learned(random));
            known.add(fact.id());
            together.add(fact);
        }
        ledger.recordTogether(caseId, together);
    }

    private void correct(UUID target, int i) {
        Fact wording = said(id(), "c" + i, Notes.occurrence(random, known, target));
        Reason reason = random.nextBoolean() ? Reason.TYPO : Reason.NEW_EVIDENCE;
        FactCorrected corrected = new FactCorrected(target, reason, null, wording);
        ledger.record(caseId, Fact.of(id(), corrected, null).withLearnedAt(Notes.learned(random)));
    }

    /** Mostly a note; sometimes what the staff decided, and sometimes that it did not. */
    private Fact said(UUID factId, String summary, @Nullable Occurrence occurred) {
        Happening what = switch (random.nextInt(8)) {
            case 0, 1 -> new SeverityAssessed(SEVERITIES.get(random.nextInt(SEVERITIES.size())), null);
            case 2 -> new CaseClosed("done", null, List.of());
            case 3 -> new CaseReopened("more", null);
            default -> new Annotation();
        };
        Fact fact = Notes.fact(factId, what, summary, occurred);
        return random.nextInt(6) == 0 ? Notes.denied(fact) : fact;
    }

    private void retract(UUID target) {
        FactRetracted retracted = new FactRetracted(target, Reason.OTHER, null);
        ledger.record(caseId, Fact.of(id(), retracted, null).withLearnedAt(Notes.learned(random)));
        gone.add(target);
    }

    private UUID id() {
        return new UUID(Long.parseLong(caseId.hex().substring(24), 16), ++facts);
    }
}
