package org.lagebuch.query.timeline;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.Span;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.Told;

/**
 * One wording of a fact: as it was first recorded, or as a correction put it.
 *
 * @param factId of the original
 * @param originalSeq of the original in the case
 * @param event that recorded this wording
 * @param fact this wording; persons as numbers
 * @param need from when it counts on both axes
 * @param target the fact its time hangs on, if any
 */
record Version(
        CaseId caseId,
        UUID factId,
        long originalSeq,
        StoredEvent event,
        Fact fact,
        Need need,
        Span span,
        @Nullable UUID target) {

    static Version original(CaseId caseId, Told told, ZoneId zone) {
        Fact fact = told.fact();
        Need need = new Need(told.position(), KnownFrom.of(fact.learnedAt(), told.time(), zone));
        return new Version(
                caseId, fact.id(), told.seq(), told.event(), fact, need, span(fact.occurred(), zone), target(fact));
    }

    /** @param original the fact as it was first recorded */
    static Version correction(Told told, FactCorrected corrected, Version original, ZoneId zone) {
        Moment learned = told.fact().learnedAt();
        if (learned == null && KnownFrom.keepsLearning(corrected.reason())) learned = original.fact.learnedAt();
        Need need = new Need(told.position(), KnownFrom.of(learned, told.time(), zone));
        Fact fact = corrected.fact().withId(original.factId);
        return new Version(
                original.caseId,
                original.factId,
                original.originalSeq,
                told.event(),
                fact,
                need,
                span(fact.occurred(), zone),
                target(fact));
    }

    /** Read back from what a line keeps. */
    static Version read(
            CaseId caseId, UUID factId, long originalSeq, Told told, Need need, ZoneId zone, @Nullable UUID target) {
        Fact fact = wording(told.fact()).withId(factId);
        return new Version(caseId, factId, originalSeq, told.event(), fact, need, span(fact.occurred(), zone), target);
    }

    static Fact wording(Fact recorded) {
        Happening what = recorded.what();
        return what instanceof FactCorrected corrected ? corrected.fact() : recorded;
    }

    /** Its time hangs on nothing: what it was said to hang on hangs on it. */
    Version byItself() {
        return new Version(caseId, factId, originalSeq, event, fact, need, span, null);
    }

    private static @Nullable UUID target(Fact fact) {
        Occurrence occurred = fact.occurred();
        return occurred == null ? null : occurred.relativeTo();
    }

    /** A time that a stricter rule would no longer take is shown in its words and sorted as unknown. */
    private static Span span(@Nullable Occurrence occurrence, ZoneId zone) {
        try {
            return Span.of(occurrence, zone);
        } catch (DateTimeException e) {
            return Span.UNBOUNDED;
        }
    }
}
