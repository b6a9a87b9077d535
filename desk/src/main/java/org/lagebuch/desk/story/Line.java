package org.lagebuch.desk.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Occurrence;

/**
 * A fact as it stands on the page.
 *
 * @param withheld whether words or names are missing
 * @param wall the mark that keeps it from others, or from the reader; empty where there is none
 * @param later how long after it happened it was written down; empty where it was at once
 * @param struck what was said before, oldest first
 * @param retracted why it was taken back, by whom and when; null where it stands
 */
record Line(
        String factId,
        long seq,
        String kind,
        String kindName,
        String sign,
        Occurrence when,
        String summary,
        List<String> subjects,
        String actor,
        String assertion,
        boolean negated,
        String reservation,
        boolean overlapping,
        boolean withheld,
        String wall,
        String later,
        String recorded,
        List<Struck> struck,
        @Nullable String retracted,
        boolean changeable) {

    /**
     * A wording that was replaced.
     *
     * @param strap who replaced it, when and why
     */
    record Struck(String time, String summary, String strap) {}
}
