package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
    /** Sundays of the civil calendar, among them the earliest, the latest, and the two exceptions of Gauss's rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23",
                "2011-04-24", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25",
                "2049-04-18", "2076-04-19", "2100-03-28", "2285-03-22"
            })
    void easter_is_found(LocalDate easter) {
        assertThat(AustrianProcedure.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void only_two_days_are_added() {
        AustrianProcedure days = new AustrianProcedure(FewHolidays.of("AT", "2026-10-26", "National Day"));
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .flatMap(day -> days.on(day, "AT").stream()))
                .containsExactly("Good Friday, AVG s. 33(2)", "National Day", "24 December, AVG s. 33(2)");
    }
}
