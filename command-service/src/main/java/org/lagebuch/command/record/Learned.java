package org.lagebuch.command.record;

import org.lagebuch.command.casefile.Entry;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.RecordKeeping.Reason;

/** Since when a corrected fact counts as known, where the one who corrects does not say. */
final class Learned {
    private Learned() {}

    /** To put right how something was written down teaches nothing new; anything else is learned with the correction. */
    static Fact ofACorrection(Fact correction, Reason reason, Entry target) {
        if (correction.learnedAt() != null) return correction;
        return KnownFrom.keepsLearning(reason)
                ? correction.withLearnedAt(target.fact().learnedAt())
                : correction;
    }
}
