package org.lagebuch.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.deadline.count.Holidays;

class JollydayHolidaysTest {
    private static final Holidays HOLIDAYS = new JollydayHolidays();

    @ParameterizedTest
    @CsvSource({
        "2023-06-08, DE-RP, Corpus Christi",
        "2026-10-03, DE, German Unity Day",
        "2026-08-01, CH-ZH, National Day",
        "2026-10-26, AT, National Day",
        "2026-09-07, US, Labour day",
        "2026-10-12, US, Columbus Day",
        "2026-10-12, US-NY, Columbus Day",
        "2026-06-19, US, Juneteenth",
        "2026-11-26, US, Thanksgiving Day",
        "2026-05-04, GB-ENG, Early May Bank Holiday"
    })
    void a_holiday_has_a_name(LocalDate day, String region, String name) {
        assertThat(HOLIDAYS.on(day, region)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-08, DE-BE",
        "2026-04-03, AT",
        "2026-12-24, AT",
        "2026-12-24, DE-RP",
        "2026-10-12, DE",
        "2026-10-05, US",
        "2026-12-25, XX",
        "2026-07-04, DE"
    })
    void another_day_is_a_working_day(LocalDate day, String region) {
        assertThat(HOLIDAYS.on(day, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-07-03", "2027-07-05", "2021-12-31"})
    void a_federal_holiday_on_a_weekend_is_kept_on_the_working_day_beside_it(LocalDate day) {
        assertThat(HOLIDAYS.on(day, "US")).isPresent();
    }

    @Test
    void the_calendar_tells_its_version() {
        assertThat(HOLIDAYS.version()).matches("jollyday \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void what_a_region_does_not_have_its_country_has() {
        assertThat(HOLIDAYS.on(LocalDate.of(2026, 12, 25), "DE-NOWHERE")).isPresent();
    }
}
