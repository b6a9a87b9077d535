package org.lagebuch.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-06-01, , 2026-05-31T22:00:00Z, 2026-06-01T22:00:00Z",
        "DAY, 2026-06-01, UTC, 2026-06-01T00:00:00Z, 2026-06-02T00:00:00Z",
        "DAY, 2026-06-01, -03:00, 2026-06-01T03:00:00Z, 2026-06-02T03:00:00Z",
        "MINUTE, 2026-06-01T10:00, Asia/Tokyo, 2026-06-01T01:00:00Z, 2026-06-01T01:01:00Z"
    })
    void a_point_lies_in_its_own_zone_or_the_case_s(
            Occurrence.Precision precision, String value, @Nullable String zone, Instant earliest, Instant latest) {
        assertThat(Span.of(Occurrence.point(precision, value, zone), BERLIN)).isEqualTo(new Span(earliest, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-03, 2026-05-31T22:00:00Z, 2026-06-03T22:00:00Z",
        "2026-06-01T10:00, 2026-06-01T12:00Z, 2026-06-01T08:00:00Z, 2026-06-01T12:01:00Z",
        "2026-06-01, , 2026-05-31T22:00:00Z,",
        ", 2026-06-01, , 2026-06-01T22:00:00Z",
        ", , ,"
    })
    void a_range_and_a_bound_reach_from_the_first_of_one_end_to_the_last_of_the_other(
            @Nullable String from, @Nullable String to, @Nullable Instant earliest, @Nullable Instant latest) {
        Span expected = new Span(earliest, latest);
        assertThat(Span.of(between(Occurrence.Precision.RANGE, end(from), end(to)), BERLIN))
                .isEqualTo(expected);
        assertThat(Span.of(between(Occurrence.Precision.BOUNDED, end(from), end(to)), BERLIN))
                .isEqualTo(expected);
    }

    @Test
    void an_end_that_is_a_point_has_a_zone_of_its_own() {
        Occurrence.End point =
                new Occurrence.End(null, Occurrence.point(Occurrence.Precision.HOUR, "2026-06-01T10", "Asia/Tokyo"));
        assertThat(Span.of(between(Occurrence.Precision.RANGE, point, point), BERLIN))
                .isEqualTo(new Span(Instant.parse("2026-06-01T01:00:00Z"), Instant.parse("2026-06-01T02:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELATIVE", "UNKNOWN", "RANGE", "BOUNDED", "DAY"})
    void what_is_not_stated_bounds_nothing(Occurrence.Precision precision) {
        Occurrence empty =
                new Occurrence(precision, null, null, null, null, null, null, null, null, "then", null, true);
        assertThat(Span.of(empty, BERLIN)).isEqualTo(Span.UNBOUNDED);
        assertThat(Span.of((Occurrence) null, BERLIN)).isEqualTo(Span.UNBOUNDED);
        assertThat(Span.of(between(precision, new Occurrence.End(null, null), null), BERLIN))
                .isEqualTo(Span.UNBOUNDED);
    }

    @Test
    void a_moment_is_an_instant_a_date_or_nothing() {
        assertThat(Span.of(Moment.at("2026-06-01"), BERLIN).latest()).isEqualTo(Instant.parse("2026-06-01T22:00:00Z"));
        assertThat(Span.of(Moment.at("2026-06-01T10:00+02:00"), BERLIN).earliest())
                .isEqualTo(Instant.parse("2026-06-01T08:00:00Z"));
        assertThat(Span.of(Moment.unknown(UnknownReason.LOST), BERLIN)).isEqualTo(Span.UNBOUNDED);
        assertThat(Span.of((Moment) null, BERLIN)).isEqualTo(Span.UNBOUNDED);
    }

    @Test
    void text_that_is_no_time_or_no_zone_is_no_span() {
        assertThatThrownBy(() -> Span.of(Moment.at("soon"), BERLIN)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Span.of(Occurrence.point(Occurrence.Precision.DAY, "2026-06-01", "Mars"), BERLIN))
                .isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-02, true",
        "2026-06-02, 2026-06-01, false",
        "2026-06-01, 2026-06-01, false",
        "2026-06, 2026-06-01, false",
        "2026-06-01T10:00, 2026-06-01T10:01, true"
    })
    void spans_that_touch_can_be_told_apart_and_those_that_overlap_cannot(String one, String other, boolean before) {
        assertThat(Span.of(Moment.at(one), BERLIN).endsBefore(Span.of(Moment.at(other), BERLIN)))
                .isEqualTo(before);
        assertThat(Span.UNBOUNDED.endsBefore(Span.of(Moment.at(other), BERLIN))).isFalse();
        assertThat(Span.of(Moment.at(one), BERLIN).endsBefore(Span.UNBOUNDED)).isFalse();
    }

    private static Occurrence between(
            Occurrence.Precision precision, Occurrence.@Nullable End from, Occurrence.@Nullable End to) {
        boolean range = precision == Occurrence.Precision.RANGE;
        return new Occurrence(
                precision,
                null,
                null,
                null,
                range ? from : null,
                range ? to : null,
                range ? null : from,
                range ? null : to,
                null,
                null,
                null,
                false);
    }

    private static Occurrence.@Nullable End end(@Nullable String iso) {
        return iso == null ? null : Occurrence.End.at(iso);
    }
}
