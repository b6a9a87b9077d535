package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.deadline.pack.Due.Unit.HOURS;
import static org.lagebuch.deadline.pack.RuleCode.CH_HOURS;
import static org.lagebuch.deadline.pack.RuleCode.DE_HOURS;
import static org.lagebuch.deadline.pack.RuleCode.DORA_HOURS;
import static org.lagebuch.deadline.pack.RuleCode.EU_1182_HOURS;
import static org.lagebuch.deadline.pack.RuleCode.EXACT_HOURS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.deadline.pack.RuleCode;

class HoursTest {
    @ParameterizedTest
    @EnumSource(names = {"EXACT_HOURS", "DE_HOURS", "CH_HOURS"})
    void exact_hours_know_no_rounding(RuleCode rule) {
        Counted.by(rule, 24, HOURS)
                .from("2023-06-09T16:40+02:00")
                .isDue("2023-06-10T16:40+02:00", "2023-06-10T16:40+02:00");
    }

    @Test
    void the_published_example_ends_on_christmas_day() {
        DueDates dates = Counted.by(EU_1182_HOURS, 72, HOURS)
                .from("2020-12-22T12:17+01:00")
                .holiday("DE-RP", "2020-12-25", "Christmas Day")
                .isDue("2020-12-25T12:17+01:00", "2020-12-25T13:00+01:00");
        assertThat(dates.reasons())
                .containsExactly(
                        "The clock starts with aware, 22 December 2020 12:17.",
                        "72 hours; the hour of the event is not counted, so the statutory period begins with the next"
                                + " full hour, and weekends and holidays run, Reg. 1182/71 Art. 3(1), 3(2)(a), 3(3).",
                        "The conservative date, without rounding or relief, is 25 December 2020 12:17; the latest the"
                                + " rule allows is 25 December 2020 13:00.");
    }

    @Test
    void the_hour_is_not_counted_even_where_it_has_just_begun() {
        Counted.by(EU_1182_HOURS, 24, HOURS)
                .from("2023-06-09T16:00+02:00")
                .isDue("2023-06-10T16:00+02:00", "2023-06-10T17:00+02:00");
    }

    @Test
    void two_working_days_do_not_stretch_hours_over_a_weekend() {
        Counted.by(EU_1182_HOURS, 48, HOURS)
                .from("2023-06-09T16:40+02:00")
                .isDue("2023-06-11T16:40+02:00", "2023-06-11T17:00+02:00");
    }

    @Test
    void a_night_of_25_hours_makes_24_hours_end_earlier_by_the_clock() {
        Counted.by(EXACT_HOURS, 24, HOURS)
                .from("2026-10-24T12:00+02:00")
                .isDue("2026-10-25T11:00+01:00", "2026-10-25T11:00+01:00");
    }

    @Test
    void a_night_of_23_hours_makes_24_hours_end_later_by_the_clock() {
        Counted.by(DE_HOURS, 24, HOURS)
                .from("2026-03-28T12:00+01:00")
                .isDue("2026-03-29T13:00+02:00", "2026-03-29T13:00+02:00");
    }

    @Test
    void each_of_the_two_hours_between_two_and_three_is_an_hour_of_its_own() {
        Counted.by(EU_1182_HOURS, 1, HOURS)
                .from("2026-10-25T02:30+02:00")
                .isDue("2026-10-25T02:30+01:00", "2026-10-25T03:00+01:00");
        Counted.by(EU_1182_HOURS, 1, HOURS)
                .from("2026-10-25T02:30+01:00")
                .isDue("2026-10-25T03:30+01:00", "2026-10-25T04:00+01:00");
    }

    @Test
    void the_full_hour_is_struck_by_the_clocks_of_the_place() {
        Counted.by(EU_1182_HOURS, 24, HOURS)
                .in("Asia/Kolkata", "IN")
                .from("2026-05-04T10:10+05:30")
                .isDue("2026-05-05T10:10+05:30", "2026-05-05T11:00+05:30");
    }

    @Test
    void a_day_without_a_time_counts_from_its_start_and_from_its_end() {
        DueDates dates = Counted.by(EU_1182_HOURS, 72, HOURS)
                .between("2023-06-09T00:00+02:00", "2023-06-10T00:00+02:00")
                .isDue("2023-06-12T00:00+02:00", "2023-06-13T00:00+02:00");
        assertThat(dates.reasons())
                .contains("The clock starts with aware, 9 June 2023 00:00.")
                .contains("The exact time is not known: the statutory date counts from the latest possible, 9 June 2023"
                        + " 24:00.");
        Counted.by(CH_HOURS, 24, HOURS)
                .between("2023-06-09T00:00+02:00", "2023-06-10T00:00+02:00")
                .isDue("2023-06-10T00:00+02:00", "2023-06-11T00:00+02:00");
    }

    @Test
    void a_limit_at_24_00_on_friday_is_friday() {
        Counted.by(DORA_HOURS, 72, HOURS)
                .from("2023-06-06T23:10+02:00")
                .isDue("2023-06-09T23:10+02:00", "2023-06-10T00:00+02:00");
    }

    @Test
    void a_limit_an_hour_later_is_saturday_and_noon_of_monday_will_do() {
        DueDates dates = Counted.by(DORA_HOURS, 72, HOURS)
                .from("2023-06-07T00:10+02:00")
                .isDue("2023-06-10T00:10+02:00", "2023-06-12T12:00+02:00");
        assertThat(dates.reasons())
                .contains("10 June 2023 is a Saturday: noon of 12 June 2023 is still in time, RTS (EU) 2025/301 Art."
                        + " 5(4).");
    }

    @Test
    void a_limit_at_24_00_on_sunday_is_sunday() {
        Counted.by(DORA_HOURS, 72, HOURS)
                .from("2023-06-08T23:10+02:00")
                .isDue("2023-06-11T23:10+02:00", "2023-06-12T12:00+02:00");
    }

    @Test
    void a_limit_on_monday_morning_has_less_time_than_one_on_sunday() {
        Counted.by(DORA_HOURS, 72, HOURS)
                .from("2023-06-09T07:10+02:00")
                .isDue("2023-06-12T07:10+02:00", "2023-06-12T08:00+02:00");
    }

    @Test
    void a_bank_holiday_has_relief_and_its_name_is_told() {
        DueDates dates = Counted.by(DORA_HOURS, 72, HOURS)
                .from("2023-04-28T09:30+02:00")
                .holiday("DE-RP", "2023-05-01", "Labour Day")
                .isDue("2023-05-01T09:30+02:00", "2023-05-02T12:00+02:00");
        assertThat(dates.reasons())
                .contains("1 May 2023 is a holiday (Labour Day, few 1): noon of 2 May 2023 is still in time, RTS (EU)"
                        + " 2025/301 Art. 5(4).");
    }

    @Test
    void some_entities_have_no_relief() {
        DueDates dates = Counted.by(DORA_HOURS, 72, HOURS)
                .withoutWeekendRelief()
                .from("2023-06-07T00:10+02:00")
                .isDue("2023-06-10T00:10+02:00", "2023-06-10T01:00+02:00");
        assertThat(dates.reasons())
                .contains("10 June 2023 is a Saturday, but this entity has no relief, RTS (EU) 2025/301 Art. 5(5),"
                        + " 5(6).");
    }
}
