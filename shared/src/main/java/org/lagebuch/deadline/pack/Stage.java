package org.lagebuch.deadline.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report within a duty.
 *
 * @param role only for parties of this role; absent where it binds all
 * @param lateFiling what the law says on filing late; absent where it says nothing
 */
public record Stage(
        String id,
        String name,
        Due due,
        String recipient,
        @Nullable String role,
        @Nullable String lateFiling,
        @Nullable String note,
        List<Content> contents) {
    public Stage {
        contents = List.copyOf(contents);
    }

    /**
     * What a report must say.
     *
     * @param condition when it must, in words; absent where it always must
     * @param article such as {@code GDPR 33(3)(a)}
     * @param fact id of the fact that fills it; absent where only a person can
     */
    public record Content(
            String id,
            String label,
            Demand demand,
            @Nullable String condition,
            @Nullable String article,
            @Nullable String fact,
            @Nullable String type) {}

    public enum Demand {
        REQUIRED,
        WHEN_AVAILABLE
    }
}
