package org.lagebuch.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrenceTest {
    @ParameterizedTest
    @CsvSource({
        "YEAR, true",
        "MONTH, true",
        "DAY, true",
        "HOUR, true",
        "MINUTE, true",
        "SECOND, true",
        "MILLISECOND, true",
        "MICROSECOND, true",
        "RANGE, false",
        "BOUNDED, false",
        "RELATIVE, false",
        "UNKNOWN, false"
    })
    void a_point_is_said_by_one_value(Occurrence.Precision precision, boolean point) {
        assertThat(precision.isPoint()).isEqualTo(point);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, STATED", "+02:00, STATED", ", UNSTATED"})
    void no_zone_is_ever_invented(@Nullable String zone, Occurrence.ZoneBasis basis) {
        Occurrence point = Occurrence.point(Occurrence.Precision.DAY, "2026-03-01", zone);
        assertThat(point.zone()).isEqualTo(zone);
        assertThat(point.zoneBasis()).isEqualTo(basis);
        assertThat(point.approximate()).isFalse();
    }

    @Test
    void an_unknown_time_has_a_reason_and_nothing_else() {
        Occurrence unknown = Occurrence.unknown(UnknownReason.UNDISCLOSED);
        assertThat(unknown.precision()).isEqualTo(Occurrence.Precision.UNKNOWN);
        assertThat(unknown.reason()).isEqualTo(UnknownReason.UNDISCLOSED);
        assertThat(unknown.value()).isNull();
        assertThat(unknown.stated()).isNull();
    }
}
