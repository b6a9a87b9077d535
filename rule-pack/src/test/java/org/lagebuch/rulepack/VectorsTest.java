package org.lagebuch.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.Counting;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;

/** Every published pair of dates, to the second, with the pack and the calendar as shipped. */
class VectorsTest {
    private static final RulePack PACK = RulePacks.current();
    private static final Counting COUNTING = new Counting(new JollydayHolidays());

    @ParameterizedTest
    @MethodSource("vectors")
    void both_dates_are_the_published_ones(Vector vector) {
        DueDates dates = dates(vector);
        assertThat(dates).satisfies(counted -> {
            assertThat(same(vector.conservative(), counted.conservative(), vector))
                    .as("conservative %s", counted)
                    .isTrue();
            assertThat(same(vector.statutory(), counted.statutory(), vector))
                    .as("statutory %s", counted)
                    .isTrue();
        });
        assertThat(dates.reasons()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void none_is_left_out() {
        assertThat(vectors()).hasSize(23);
    }

    static List<Vector> vectors() {
        return Vector.all();
    }

    private static boolean same(String published, Instant counted, Vector vector) {
        return Vector.same(published, counted, vector.place().zone());
    }

    private static DueDates dates(Vector vector) {
        Map<String, Anchor> anchors = new HashMap<>(vector.anchors());
        Due due = due(vector.regime(), vector.stage());
        Optional.ofNullable(due.alternativeFrom()).ifPresent(stage -> {
            String id = stage.split(":", -1)[1];
            COUNTING.dates(due(vector.regime(), id), anchors, vector.place())
                    .ifPresent(earlier -> anchors.put("stage:" + id + ":statutory", Anchor.at(earlier.statutory())));
        });
        return COUNTING.dates(due, anchors, vector.place()).orElseThrow();
    }

    private static Due due(String regime, String stage) {
        Regime found = PACK.regime(regime).orElseThrow();
        return found.stage(stage).orElseThrow().due();
    }
}
