package org.lagebuch.query.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.query.feed.Told;
import org.lagebuch.wire.Json;

/**
 * A case in one line, as its facts left it. What the staff decided is kept fact by fact, so that a later word on one of
 * them counts as the head of the case counts it: in the order of the first words, without what was denied or taken back.
 */
final class CaseLine {
    private static final String DECIDED = "decided";

    private final Document line;
    private final ToLongFunction<UUID> seqOf;

    /** @param seqOf the sequence of a fact that was not kept here when it was recorded */
    CaseLine(Document line, ToLongFunction<UUID> seqOf) {
        this.line = line;
        this.seqOf = seqOf;
    }

    Document document() {
        return line;
    }

    void take(Told told) {
        line.append("seq", told.seq()).append("position", told.position()).append("activity", Date.from(told.time()));
        Fact fact = told.fact();
        switch (fact.what()) {
            case CaseOpened opened -> open(fact.id(), opened);
            case FactCorrected corrected -> correct(corrected.of(), corrected.fact());
            case FactRetracted retracted -> decided(retracted.of()).ifPresent(one -> one.append("gone", true));
            default -> record(fact.id(), told.seq(), fact);
        }
        conclude();
    }

    private void open(UUID factId, CaseOpened opened) {
        line.append("opening", factId.toString())
                .append("title", opened.title())
                .append("words", opened.title().toLowerCase(Locale.ROOT))
                .append("kind", Json.tree(opened.kind()).stringValue());
    }

    private void record(UUID factId, long seq, Fact fact) {
        if (!isDecision(fact.what())) return;
        Document one = new Document("fact", factId.toString()).append("seq", seq);
        List<Document> all = decided();
        all.add(say(one, fact));
        all.sort(Comparator.comparing(decision -> decision.getLong("seq")));
        line.append(DECIDED, all);
    }

    private void correct(UUID of, Fact fact) {
        if (of.toString().equals(line.getString("opening")) && fact.what() instanceof CaseOpened opened) {
            open(of, opened);
        }
        Optional<Document> known = decided(of);
        if (known.isPresent()) say(known.get(), fact);
        else if (isDecision(fact.what())) record(of, seqOf.applyAsLong(of), fact);
    }

    private static boolean isDecision(Happening what) {
        return what instanceof SeverityAssessed || what instanceof CaseClosed || what instanceof CaseReopened;
    }

    private static Document say(Document one, Fact fact) {
        one.remove("severity");
        one.remove("status");
        if (fact.negated() || fact.assertion() == Assertion.REFUTED) return one;
        return switch (fact.what()) {
            case CaseClosed closed -> one.append("status", "closed");
            case CaseReopened reopened -> one.append("status", "open");
            case SeverityAssessed assessed
            when assessed.severity() != null ->
                one.append("severity", Json.tree(assessed.severity()).stringValue());
            default -> one;
        };
    }

    private void conclude() {
        line.append("status", "open");
        line.remove("severity");
        for (Document one : decided()) {
            if (one.containsKey("gone")) continue;
            if (one.getString("status") != null) line.append("status", one.getString("status"));
            if (one.getString("severity") != null) line.append("severity", one.getString("severity"));
        }
    }

    private Optional<Document> decided(UUID factId) {
        return decided().stream()
                .filter(one -> one.getString("fact").equals(factId.toString()))
                .findFirst();
    }

    private List<Document> decided() {
        return new ArrayList<>(line.getList(DECIDED, Document.class, List.of()));
    }
}
