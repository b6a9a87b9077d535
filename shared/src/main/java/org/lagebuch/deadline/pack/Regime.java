package org.lagebuch.deadline.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One duty to report, as one law states it.
 *
 * @param law the articles it rests on
 * @param since first day in force; absent where it is not
 * @param until last day in force; absent where it still is
 * @param appliesWhen all of these must hold
 * @param clockStart the words of the law on what starts the clock
 */
public record Regime(
        String id,
        String name,
        String jurisdiction,
        Status status,
        String authority,
        String law,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<Condition> appliesWhen,
        List<String> exemptions,
        String clockStart,
        List<Stage> stages,
        List<Source> sources,
        String confidence) {
    public Regime {
        appliesWhen = List.copyOf(appliesWhen);
        exemptions = List.copyOf(exemptions);
        stages = List.copyOf(stages);
        sources = List.copyOf(sources);
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** Only {@code in_force} regimes may fire; a proposed one never does. */
    public enum Status {
        IN_FORCE,
        IN_FORCE_AS_DIRECTIVE,
        FUTURE,
        PROPOSED
    }

    /** @param read how its wording was read: primary text, secondary, knowledge */
    public record Source(
            String title, @Nullable String where, @Nullable String read) {}
}
