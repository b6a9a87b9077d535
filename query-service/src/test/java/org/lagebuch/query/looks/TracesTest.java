package org.lagebuch.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.fact.CaseId;

class TracesTest {
    private static final CaseId ONE = new CaseId("01".repeat(16));
    private static final CaseId OTHER = new CaseId("02".repeat(16));

    private final List<Look> written = new ArrayList<>();
    private final List<@Nullable CaseId> cases = new ArrayList<>();
    private boolean away;
    private Instant now = Instant.parse("2026-03-03T12:03:00Z");
    private final Traces traces = new Traces(
            (caseId, look) -> {
                if (away) throw new Looks.NotWritten(new IOException("away"));
                written.add(look);
                cases.add(caseId);
            },
            () -> now);

    @Test
    void pages_of_a_case_are_one_look_within_five_minutes_of_the_clock() {
        traces.leave(ONE, look(Look.At.CASE));
        now = Instant.parse("2026-03-03T12:04:59Z");
        traces.leave(ONE, look(Look.At.CASE));
        assertThat(written).hasSize(1);
        now = Instant.parse("2026-03-03T12:05:00Z");
        traces.leave(ONE, look(Look.At.CASE));
        assertThat(written).hasSize(2);
    }

    @Test
    void another_case_another_person_and_other_words_are_looks_of_their_own() {
        traces.leave(ONE, look(Look.At.CASE));
        traces.leave(OTHER, look(Look.At.CASE));
        traces.leave(ONE, new Look("u-2", "lead", Look.At.CASE, null, null));
        traces.leave(ONE, new Look("u-1", "responder", Look.At.SEARCH, null, "vpn"));
        traces.leave(null, new Look("u-1", "responder", Look.At.SEARCH, null, "mail"));
        assertThat(written).hasSize(5);
    }

    @Test
    void what_is_taken_away_is_written_down_each_time_or_not_given() {
        traces.leave(ONE, look(Look.At.EXPORT));
        traces.leave(ONE, look(Look.At.EXPORT));
        assertThat(written).hasSize(2);
        away = true;
        assertThatThrownBy(() -> traces.leave(ONE, look(Look.At.FILING))).isInstanceOf(Looks.NotWritten.class);
    }

    @Test
    void a_page_is_given_without_a_trace_and_the_trace_is_left_as_soon_as_it_can_be() {
        away = true;
        traces.leave(ONE, look(Look.At.CASE));
        assertThat(traces.untraced()).isEqualTo(1);
        away = false;
        now = now.plus(Duration.ofSeconds(4));
        traces.leave(ONE, look(Look.At.CASE));
        assertThat(written).isEmpty();
        assertThat(traces.untraced()).isEqualTo(2);
        now = now.plus(Duration.ofSeconds(2));
        traces.leave(ONE, look(Look.At.CASE));
        assertThat(written).containsExactly(look(Look.At.CASE), Look.untraced(look(Look.At.CASE), 2));
    }

    @Test
    void how_many_left_no_trace_is_written_down_as_soon_as_something_can_be() {
        away = true;
        for (Look.At at : List.of(Look.At.CASE, Look.At.FACT, Look.At.SEARCH)) traces.leave(ONE, look(at));
        away = false;
        traces.leave(ONE, look(Look.At.EXPORT));
        traces.leave(ONE, look(Look.At.EXPORT));
        assertThat(written)
                .containsExactly(look(Look.At.EXPORT), Look.untraced(look(Look.At.EXPORT), 3), look(Look.At.EXPORT));
        assertThat(cases).containsExactly(ONE, null, ONE);
    }

    private static Look look(Look.At at) {
        return new Look("u-1", "responder", at, null, null);
    }
}
