package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.deadline.pack.Due.Unit.DAYS;
import static org.lagebuch.deadline.pack.Due.Unit.MONTHS;
import static org.lagebuch.deadline.pack.RuleCode.AT_MONTHS;
import static org.lagebuch.deadline.pack.RuleCode.CH_DAYS;
import static org.lagebuch.deadline.pack.RuleCode.DE_MONTHS;
import static org.lagebuch.deadline.pack.RuleCode.DORA_MONTHS;
import static org.lagebuch.deadline.pack.RuleCode.EU_1182_DAYS;
import static org.lagebuch.deadline.pack.RuleCode.EU_1182_MONTHS;
import static org.lagebuch.deadline.pack.RuleCode.US_CALENDAR_DAYS;
import static org.lagebuch.deadline.pack.RuleCode.US_YEAR_END_60;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.deadline.pack.Due;

/** Ends are exclusive: the end of a day is the start of the next. */
class WholeDaysTest {
    @Test
    void the_day_of_the_event_is_not_counted() {
        DueDates dates = Counted.by(EU_1182_DAYS, 3, DAYS)
                .from("2023-06-05T23:59+02:00")
                .isDue("2023-06-09T00:00+02:00", "2023-06-09T00:00+02:00");
        assertThat(dates.reasons())
                .containsExactly(
                        "The clock starts with aware, 5 June 2023 23:59.",
                        "3 days; the day of the event is not counted, the period ends with the last hour of its last"
                                + " day, Reg. 1182/71 Art. 3(1), 3(2)(b).",
                        "Both dates are 8 June 2023 24:00.");
    }

    @Test
    void a_period_of_days_that_ends_on_saturday_ends_with_monday() {
        DueDates dates = Counted.by(EU_1182_DAYS, 10, DAYS)
                .from("2023-06-07T10:00+02:00")
                .isDue("2023-06-18T00:00+02:00", "2023-06-20T00:00+02:00");
        assertThat(dates.reasons())
                .contains("17 June 2023 is a Saturday: the period ends with 19 June 2023, Reg. 1182/71 Art. 3(4).");
    }

    @Test
    void two_days_from_friday_include_two_working_days() {
        DueDates dates = Counted.by(EU_1182_DAYS, 2, DAYS)
                .from("2023-06-09T10:00+02:00")
                .isDue("2023-06-12T00:00+02:00", "2023-06-14T00:00+02:00");
        assertThat(dates.reasons())
                .contains("The period must include two working days, so it ends with 13 June 2023, Reg. 1182/71 Art."
                        + " 3(5).");
    }

    @Test
    void one_day_need_not_include_two_working_days() {
        Counted.by(EU_1182_DAYS, 1, DAYS)
                .from("2023-06-08T10:00+02:00")
                .isDue("2023-06-10T00:00+02:00", "2023-06-10T00:00+02:00");
    }

    @Test
    void a_holiday_among_the_days_is_no_working_day() {
        Counted.by(EU_1182_DAYS, 2, DAYS)
                .from("2023-05-31T10:00+02:00")
                .holiday("DE-RP", "2023-06-01", "a feast")
                .isDue("2023-06-03T00:00+02:00", "2023-06-06T00:00+02:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31T10:00+01:00, 2023-03-01T00:00+01:00",
        "2024-01-31T10:00+01:00, 2024-03-01T00:00+01:00",
        "2024-01-29T10:00+01:00, 2024-03-01T00:00+01:00",
        "2023-05-31T10:00+02:00, 2023-07-01T00:00+02:00"
    })
    void a_month_ends_with_the_same_number_or_the_last_day(String submitted, String end) {
        Counted.by(DE_MONTHS, 1, MONTHS).from(submitted).isDue(end, end);
        Counted.by(EU_1182_MONTHS, 1, MONTHS).from(submitted).isDue(end, end);
    }

    @Test
    void a_month_tells_its_law() {
        assertThat(Counted.by(DE_MONTHS, 1, MONTHS)
                        .from("2023-06-09T16:40+02:00")
                        .isDue("2023-07-10T00:00+02:00", "2023-07-11T00:00+02:00")
                        .reasons())
                .contains("1 month; it ends with the day of the same number, or the last day of a shorter month, BGB"
                        + " ss. 187(1), 188(2)-(3).")
                .contains("9 July 2023 is a Sunday: the period ends with 10 July 2023, BGB s. 193, VwVfG s. 31(3).");
        assertThat(Counted.by(EU_1182_MONTHS, 2, MONTHS)
                        .from("2023-06-09T16:40+02:00")
                        .dates()
                        .reasons())
                .contains("2 months; it ends with the day of the same number, or the last day of a shorter month, Reg."
                        + " 1182/71 Art. 3(2)(c).");
    }

    @Test
    void dora_months_have_noon_of_the_next_working_day_whoever_reports() {
        Counted.by(DORA_MONTHS, 1, MONTHS)
                .withoutWeekendRelief()
                .from("2023-06-09T16:40+02:00")
                .isDue("2023-07-10T00:00+02:00", "2023-07-10T12:00+02:00");
    }

    @Test
    void a_month_from_a_submission_differs_from_a_month_from_knowledge() {
        Due fromSubmission =
                new Due(1, MONTHS, "stage:notification:submitted", DE_MONTHS, null, null, null, null, null);
        Counted.of(fromSubmission)
                .from("2023-06-09T16:40+02:00")
                .with("stage:notification:submitted", "2023-06-12T16:40+02:00")
                .isDue("2023-07-13T00:00+02:00", "2023-07-13T00:00+02:00");
        assertThat(Counted.of(fromSubmission).from("2023-06-09T16:40+02:00").none())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00+01:00, 2026-12-25T00:00+01:00, 2026-12-26T00:00+01:00",
        "2026-03-03T10:00+01:00, 2026-04-04T00:00+02:00, 2026-04-08T00:00+02:00"
    })
    void austria_adds_christmas_eve_and_good_friday(String submitted, String conservative, String statutory) {
        Counted.by(DE_MONTHS, 1, MONTHS).from(submitted).isDue(conservative, conservative);
        Counted.by(AT_MONTHS, 1, MONTHS)
                .in("Europe/Vienna", "AT")
                .holiday("AT", "2026-04-06", "Easter Monday")
                .from(submitted)
                .isDue(conservative, statutory);
    }

    @Test
    void an_austrian_holiday_names_its_calendar() {
        assertThat(Counted.by(AT_MONTHS, 1, MONTHS)
                        .in("Europe/Vienna", "AT")
                        .holiday("AT", "2026-10-26", "National Day")
                        .from("2026-09-26T10:00+02:00")
                        .isDue("2026-10-27T00:00+01:00", "2026-10-28T00:00+01:00")
                        .reasons())
                .contains(
                        "26 October 2026 is a holiday (National Day, few 1): the period ends with 27 October 2026, AVG"
                                + " s. 33(2).");
    }

    @Test
    void swiss_days_end_on_a_saturday_and_say_that_no_extension_is_verified() {
        Due due = new Due(14, DAYS, "discovered", CH_DAYS, "stage:initial:submitted", null, null, null, null);
        DueDates dates = Counted.of(due)
                .in("Europe/Zurich", "CH-ZH")
                .with("discovered", "2023-06-09T16:40+02:00")
                .with("stage:initial:submitted", "2023-06-10T08:00+02:00")
                .isDue("2023-06-24T00:00+02:00", "2023-06-25T00:00+02:00");
        assertThat(dates.reasons())
                .containsExactly(
                        "The clock starts with discovered, 9 June 2023 16:40.",
                        "The statutory date counts from stage:initial:submitted, 10 June 2023 08:00.",
                        "14 days; the day of the event is not counted, the period ends at 24:00 of its last day.",
                        "24 June 2023 is a Saturday; whether VwVG Art. 20(3) extends this duty is not verified, so it is"
                                + " not.",
                        "The conservative date, without rounding or relief, is 23 June 2023 24:00; the latest the rule"
                                + " allows is 24 June 2023 24:00.");
    }

    @Test
    void a_stage_not_filed_lends_its_statutory_date_which_is_exclusive() {
        Due due = new Due(14, DAYS, "discovered", CH_DAYS, "stage:initial:submitted", null, null, null, null);
        Counted.of(due)
                .with("discovered", "2023-06-09T00:00+02:00")
                .with("stage:initial:statutory", "2023-06-11T00:00+02:00")
                .isDue("2023-06-24T00:00+02:00", "2023-06-25T00:00+02:00");
    }

    @Test
    void an_alternative_before_the_anchor_takes_nothing_away() {
        Due due = new Due(14, DAYS, "discovered", CH_DAYS, "stage:initial:submitted", null, null, null, null);
        Counted.of(due)
                .with("discovered", "2023-06-09T16:40+02:00")
                .with("stage:initial:submitted", "2023-06-08T08:00+02:00")
                .isDue("2023-06-24T00:00+02:00", "2023-06-24T00:00+02:00");
        Counted.of(due)
                .with("discovered", "2023-06-09T16:40+02:00")
                .isDue("2023-06-24T00:00+02:00", "2023-06-24T00:00+02:00");
    }

    @Test
    void calendar_days_have_no_relief() {
        Counted.by(US_CALENDAR_DAYS, 30, DAYS)
                .in("America/Los_Angeles", "US-CA")
                .from("2023-06-09T16:40-07:00")
                .isDue("2023-07-10T00:00-07:00", "2023-07-10T00:00-07:00");
    }

    @Test
    void a_day_without_a_time_is_that_day_and_not_the_next() {
        Counted.by(US_CALENDAR_DAYS, 60, DAYS)
                .between("2023-06-09T00:00+02:00", "2023-06-10T00:00+02:00")
                .isDue("2023-08-09T00:00+02:00", "2023-08-09T00:00+02:00");
    }

    @Test
    void day_60_of_a_leap_year_is_29_february() {
        Due due = new Due(60, DAYS, "calendar_year_end", US_YEAR_END_60, null, null, null, null, null);
        Counted.of(due)
                .with("discovered", "2023-06-09T16:40+02:00")
                .isDue("2024-03-01T00:00+01:00", "2024-03-01T00:00+01:00");
        Counted.of(due)
                .with("calendar_year_end", "2024-12-31T00:00+01:00")
                .isDue("2025-03-02T00:00+01:00", "2025-03-02T00:00+01:00");
        assertThat(Counted.of(due).from("2023-06-09T16:40+02:00").none()).isTrue();
    }
}
