package org.lagebuch.desk.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line was understood as. */
public sealed interface Heard {
    /** Nothing was typed yet. */
    record Silence() implements Heard {}

    /**
     * A fact, ready to be recorded.
     *
     * @param guessed whether the kind was taken from the words rather than named
     * @param wall {@code tlp:red} or {@code privileged}; null where all in the case may know
     * @param details of the kind, as the API spells them
     */
    record Understood(
            Kind kind,
            boolean guessed,
            When when,
            String summary,
            List<String> subjects,
            @Nullable String actor,
            @Nullable String assertion,
            @Nullable String wall,
            Map<String, String> details)
            implements Heard {}

    /**
     * The line can mean several things, or nothing that can be.
     *
     * @param words of the line that are in doubt
     * @param choices whole lines that are in no doubt; none where nobody but the writer can know
     */
    record Unclear(Doubt doubt, String words, List<String> choices) implements Heard {}
}
