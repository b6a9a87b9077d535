package org.lagebuch.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance.Annotation;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.CaseKind;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Party;

/** Facts for tests, at given and at random times. */
public final class Notes {
    private Notes() {}

    public static @Nullable Moment learned(Random random) {
        return random.nextBoolean() ? null : Moment.at("2025-12-" + (10 + random.nextInt(20)));
    }

    public static @Nullable Occurrence occurrence(Random random, List<UUID> known, @Nullable UUID self) {
        int choice = random.nextInt(5);
        if (choice == 0) return null;
        if (choice < 3 && !known.isEmpty()) {
            UUID target = known.get(random.nextInt(known.size()));
            if (!target.equals(self)) {
                return new Occurrence(
                        Occurrence.Precision.RELATIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        target,
                        "after",
                        null,
                        false);
            }
        }
        return day("2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9));
    }

    /** At a random minute of 2025. */
    public static Fact note(UUID factId, String summary, Random random) {
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(500_000));
        return note(factId, summary, Occurrence.point(Occurrence.Precision.SECOND, at.toString(), null), null);
    }

    public static Fact note(UUID factId, String summary, @Nullable Occurrence occurred, @Nullable Moment learned) {
        return fact(factId, new Annotation(), summary, occurred).withLearnedAt(learned);
    }

    public static Fact fact(UUID factId, Happening what, String summary, @Nullable Occurrence occurred) {
        return about(factId, what, summary, occurred, null);
    }

    /** @param subject what it is about; a person is set apart when it is written */
    public static Fact about(
            UUID factId, Happening what, String summary, @Nullable Occurrence occurred, @Nullable Party subject) {
        List<Party> subjects = subject == null ? List.of() : List.of(subject);
        return new Fact(
                factId, what, occurred, null, null, null, summary, null, false, null, null, List.of(), null, subjects,
                List.of(), List.of(), List.of(), null, null, List.of(), Map.of());
    }

    /** The same, as a finding that it did not happen. */
    public static Fact denied(Fact fact) {
        return new Fact(
                fact.factId(),
                fact.what(),
                fact.occurred(),
                fact.learnedAt(),
                null,
                null,
                fact.summary(),
                null,
                true,
                null,
                null,
                List.of(),
                null,
                fact.subjects(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }

    public static Fact opening(UUID factId, String title) {
        return Fact.of(factId, new CaseOpened(title, CaseKind.INCIDENT, "Europe/Berlin", null), "opened");
    }

    public static Occurrence day(String date) {
        return Occurrence.point(Occurrence.Precision.DAY, date, null);
    }
}
