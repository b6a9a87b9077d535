package org.lagebuch.command.record;

import java.util.UUID;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.RecordKeeping;

/** The fact a correction or a retraction means: an original, on record, and not taken back. */
sealed interface Target {
    record Found(Entry entry) implements Target {}

    record Refused(Problem problem) implements Target {}

    static Target named(UUID factId, Casefile casefile) {
        Entry entry = casefile.entry(factId).orElse(null);
        if (entry == null) return new Refused(Problem.at("", Refusal.FACT_NOT_FOUND));
        boolean pointsAtAnother = entry.fact().what() instanceof RecordKeeping.FactCorrected
                || entry.fact().what() instanceof RecordKeeping.FactRetracted;
        if (pointsAtAnother) return new Refused(Problem.at("", Refusal.TARGET_IS_A_CORRECTION));
        return entry.retracted() ? new Refused(Problem.at("", Refusal.ALREADY_RETRACTED)) : new Found(entry);
    }
}
