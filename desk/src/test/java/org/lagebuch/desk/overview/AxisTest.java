package org.lagebuch.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class AxisTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void a_quiet_month_takes_little_and_the_hours_before_and_after_the_rest() {
        Axis axis = Axis.of(List.of(at(0), at(1), at(2), at(24 * 30), at(24 * 30 + 2)), 800);
        assertThat(axis.silences()).singleElement().satisfies(quiet -> {
            assertThat(quiet.from()).isEqualTo(START.plus(Duration.ofHours(2)));
            assertThat(quiet.width()).isEqualTo(30);
        });
        assertThat(axis.x(START.plus(Duration.ofHours(2)))).isCloseTo(385, within(1.0));
        assertThat(axis.x(START.plus(Duration.ofHours(24 * 30)))).isCloseTo(415, within(1.0));
        assertThat(axis.x(START.plus(Duration.ofHours(24 * 30 + 2)))).isCloseTo(800, within(1.0));
    }

    @Test
    void less_than_an_hour_is_never_silence() {
        Axis axis = Axis.of(List.of(at(0), new Span(START.plusSeconds(1800), START.plusSeconds(1800))), 800);
        assertThat(axis.silences()).isEmpty();
    }

    @Test
    void a_day_that_holds_an_hour_within_it_is_no_gap() {
        Span day = new Span(START, START.plus(Duration.ofDays(1)));
        assertThat(Axis.of(List.of(day, at(3), at(24)), 800).silences()).isEmpty();
    }

    @Test
    void one_moment_alone_has_a_place() {
        assertThat(Axis.of(List.of(at(0), at(0)), 800).x(START)).isBetween(0.0, 800.0);
    }

    @Test
    void a_minute_is_a_moment_and_a_day_is_a_day() {
        assertThat(span("2026-03-01T08:30:00Z", "2026-03-01T08:31:00Z").to()).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(span("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z").to()).isEqualTo("2026-03-29T22:00:00Z");
    }

    private static Span span(String from, String to) {
        return Span.of(JsonNodeFactory.instance.objectNode().put("from", from).put("to", to));
    }

    private static Span at(int hours) {
        Instant time = START.plus(Duration.ofHours(hours));
        return new Span(time, time);
    }
}
