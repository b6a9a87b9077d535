package org.lagebuch.query.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance.Annotation;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;

/** Remarks for tests, at given and at random times. */
final class Notes {
    private Notes() {}

    static @Nullable Moment learned(Random random) {
        return random.nextBoolean() ? null : Moment.at("2025-12-" + (10 + random.nextInt(20)));
    }

    static @Nullable Occurrence occurrence(Random random, List<UUID> known, @Nullable UUID self) {
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
    static Fact note(UUID factId, String summary, Random random) {
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(500_000));
        return note(factId, summary, Occurrence.point(Occurrence.Precision.SECOND, at.toString(), null), null);
    }

    static Fact note(UUID factId, String summary, @Nullable Occurrence occurred, @Nullable Moment learned) {
        return new Fact(
                factId,
                new Annotation(),
                occurred,
                learned,
                null,
                null,
                summary,
                null,
                false,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }

    static Occurrence day(String date) {
        return Occurrence.point(Occurrence.Precision.DAY, date, null);
    }
}
