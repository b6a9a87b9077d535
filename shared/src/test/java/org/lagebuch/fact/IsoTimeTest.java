package org.lagebuch.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026, YEAR, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2026-02, MONTH, 2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-12, MONTH, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2024-02-29, DAY, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
        "2026-03-01T09, HOUR, 2026-03-01T09:00:00Z, 2026-03-01T10:00:00Z",
        "2026-03-01T23:59, MINUTE, 2026-03-01T23:59:00Z, 2026-03-02T00:00:00Z",
        "2026-03-01T09:30:15, SECOND, 2026-03-01T09:30:15Z, 2026-03-01T09:30:16Z",
        "2026-03-01T09:30:15.1, MILLISECOND, 2026-03-01T09:30:15.100Z, 2026-03-01T09:30:15.101Z",
        "2026-03-01T09:30:15.007, MILLISECOND, 2026-03-01T09:30:15.007Z, 2026-03-01T09:30:15.008Z",
        "2026-03-01T09:30:15.0070, MICROSECOND, 2026-03-01T09:30:15.007Z, 2026-03-01T09:30:15.007001Z",
        "2026-03-01T09:30:15.123456, MICROSECOND, 2026-03-01T09:30:15.123456Z, 2026-03-01T09:30:15.123457Z"
    })
    void a_time_is_as_precise_as_its_text(
            String text, Occurrence.Precision precision, Instant earliest, Instant latest) {
        IsoTime time = IsoTime.parse(text);
        assertThat(time.precision()).isEqualTo(precision);
        assertThat(time.offset()).isNull();
        assertThat(time.span(ZoneId.of("UTC"))).isEqualTo(new Span(earliest, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:30Z, 2026-03-01T09:30:00Z",
        "2026-03-01T09:30+02:00, 2026-03-01T07:30:00Z",
        "2026-03-01T09-05:30, 2026-03-01T14:30:00Z",
        "2026-03-01T00:30:00.5+14:00, 2026-02-28T10:30:00.500Z"
    })
    void a_written_offset_wins_over_the_zone(String text, Instant earliest) {
        assertThat(IsoTime.parse(text).offset()).isNotNull();
        assertThat(IsoTime.parse(text).span(ZoneId.of("Asia/Tokyo")).earliest()).isEqualTo(earliest);
    }

    @ParameterizedTest
    @CsvSource({
        "the day of 23 hours, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "the day of 25 hours, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "the hour before the gap, 2026-03-29T01, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
        "the hour that never was, 2026-03-29T02, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "a minute that never was, 2026-03-29T02:30, 2026-03-29T01:30:00Z, 2026-03-29T01:31:00Z",
        "the last minute that never was, 2026-03-29T02:59, 2026-03-29T01:59:00Z, 2026-03-29T02:00:00Z",
        "the hour after the gap, 2026-03-29T03, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "the hour before it happens twice, 2026-10-25T01, 2026-10-24T23:00:00Z, 2026-10-25T00:00:00Z",
        "the hour that happens twice, 2026-10-25T02, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
        "a minute that happens twice, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:31:00Z",
        "the hour after it, 2026-10-25T03, 2026-10-25T02:00:00Z, 2026-10-25T03:00:00Z",
        "twice but told by offset, 2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z, 2026-10-25T01:31:00Z"
    })
    void clocks_are_put_forward_and_back(String what, String text, Instant earliest, Instant latest) {
        assertThat(IsoTime.parse(text).span(ZoneId.of("Europe/Berlin")))
                .as(what)
                .isEqualTo(new Span(earliest, latest));
    }

    @Test
    void a_day_that_a_country_skipped_still_ends_after_it_begins() {
        Span skipped = IsoTime.parse("2011-12-30").span(ZoneId.of("Pacific/Apia"));
        assertThat(skipped.earliest()).isBefore(skipped.latest());
    }

    /** Whatever minute is named, where clocks change or do not: its span is no shorter than a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2026-06-01"})
    void no_minute_ends_before_it_begins(String day) {
        for (int minute = 0; minute < 24 * 60; minute++) {
            String text = "%sT%02d:%02d".formatted(day, minute / 60, minute % 60);
            Span span = IsoTime.parse(text).span(ZoneId.of("Europe/Berlin"));
            assertThat(span.latest())
                    .as(text)
                    .isAfterOrEqualTo(Objects.requireNonNull(span.earliest()).plusSeconds(60));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-3",
                "2026-13",
                "2026-00",
                "2026-02-29",
                "2026-02-30",
                "2026-03-01T",
                "2026-03-01T24",
                "2026-03-01T24:00",
                "2026-03-01T10:60",
                "2026-03-01T10:00:60",
                "2026-03-01 10:00",
                "2026-03-01Z",
                "2026-03-01T10:00:00.1234567",
                "2026-03-01T10:00+0100",
                "2026-03-01T10:00+99:00",
                "2026-03-01T10:00z",
                "2026-W10",
                "2026-060",
                "yesterday",
                " 2026",
                "2026\n",
                "+2026",
                "-2026",
                "20266"
            })
    void other_texts_are_no_times(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
