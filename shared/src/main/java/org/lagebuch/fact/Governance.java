package org.lagebuch.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is decided, remarked and learned. */
public sealed interface Governance extends Happening {
    record DecisionTaken(
            @Nullable String question,
            List<String> options,
            @Nullable String choice,
            @Nullable String reasons) implements Governance {
        public DecisionTaken {
            options = Absent.asEmpty(options);
        }
    }

    record Annotation() implements Governance {}

    record LessonRecorded(
            @Nullable String recommendation, @Nullable Party owner) implements Governance {}
}
