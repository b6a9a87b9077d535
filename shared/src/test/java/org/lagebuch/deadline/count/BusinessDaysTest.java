package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.deadline.pack.Due.Unit.BUSINESS_DAYS;
import static org.lagebuch.deadline.pack.RuleCode.US_BUSINESS_DAYS;
import static org.lagebuch.deadline.pack.RuleCode.US_BUSINESS_DAYS_SEC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.deadline.pack.Due;

class BusinessDaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"2023-06-09T16:40-04:00", "2023-06-10T09:00-04:00", "2023-06-11T09:00-04:00"})
    void friday_saturday_and_sunday_lead_to_the_same_thursday(String determined) {
        sec(determined).isDue("2023-06-15T17:30-04:00", "2023-06-15T17:30-04:00");
    }

    @Test
    void labor_day_is_not_counted_and_is_told_by_name() {
        DueDates dates = sec("2023-08-31T10:00-04:00")
                .holiday("US", "2023-09-04", "Labor Day")
                .isDue("2023-09-07T17:30-04:00", "2023-09-07T17:30-04:00");
        assertThat(dates.reasons())
                .containsExactly(
                        "The clock starts with aware, 31 August 2023 10:00.",
                        "4 business days; the day of the determination is day zero, and one on a Saturday, Sunday or"
                                + " holiday starts the count on and including the next business day, Form 8-K General"
                                + " Instruction B.1; the last day ends at 17:30 Eastern, 17 CFR 232.13(a)(2).",
                        "4 September 2023 is a holiday (Labor Day, few 1): not counted.",
                        "Both dates are 7 September 2023 17:30.");
    }

    @Test
    void a_determination_on_labor_day_starts_with_tuesday() {
        sec("2023-09-04T10:00-04:00")
                .holiday("US", "2023-09-04", "Labor Day")
                .isDue("2023-09-08T17:30-04:00", "2023-09-08T17:30-04:00");
    }

    @Test
    void federal_holidays_count_for_a_registrant_in_europe() {
        Counted.by(US_BUSINESS_DAYS_SEC, 4, BUSINESS_DAYS)
                .from("2023-08-31T10:00+02:00")
                .holiday("US", "2023-09-04", "Labor Day")
                .isDue("2023-09-07T23:30+02:00", "2023-09-07T23:30+02:00");
    }

    @Test
    void a_holiday_on_a_weekend_changes_nothing_and_is_not_told() {
        DueDates dates = sec("2023-06-09T10:00-04:00")
                .holiday("US", "2023-06-11", "a feast")
                .isDue("2023-06-15T17:30-04:00", "2023-06-15T17:30-04:00");
        assertThat(dates.reasons()).noneMatch(reason -> reason.contains("a feast"));
    }

    @Test
    void winter_has_its_own_offset() {
        sec("2023-01-09T10:00-05:00").isDue("2023-01-13T17:30-05:00", "2023-01-13T17:30-05:00");
    }

    @Test
    void plain_business_days_end_with_the_day() {
        DueDates dates = Counted.by(US_BUSINESS_DAYS, 15, BUSINESS_DAYS)
                .in("America/Los_Angeles", "US-CA")
                .holiday("US-CA", "2023-03-31", "Cesar Chavez Day")
                .from("2023-03-20T10:00-07:00")
                .isDue("2023-04-12T00:00-07:00", "2023-04-12T00:00-07:00");
        assertThat(dates.reasons())
                .contains("15 business days; the day of the event, Saturdays and Sundays are not counted.")
                .contains("31 March 2023 is a holiday (Cesar Chavez Day, few 1): not counted.");
    }

    @Test
    void outside_the_states_plain_business_days_are_federal() {
        Counted.by(US_BUSINESS_DAYS, 1, BUSINESS_DAYS)
                .holiday("US", "2023-09-04", "Labor Day")
                .from("2023-09-01T10:00+02:00")
                .isDue("2023-09-06T00:00+02:00", "2023-09-06T00:00+02:00");
    }

    @Test
    void a_calendar_without_a_working_day_is_refused() {
        Holidays always = new Holidays() {
            @Override
            public Optional<String> on(LocalDate day, String region) {
                return Optional.of("a feast");
            }

            @Override
            public String version() {
                return "broken";
            }
        };
        Due due = new Due(1, BUSINESS_DAYS, "aware", US_BUSINESS_DAYS, null, null, null, null, null);
        Place place = new Place(ZoneId.of("America/New_York"), "US-NY", false);
        Map<String, Anchor> anchors = Map.of("aware", Anchor.at(Instant.EPOCH));
        assertThatThrownBy(() -> new Counting(always).dates(due, anchors, place))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No working day in US-NY for a year from 1969-12-31");
    }

    private static Counted sec(String determined) {
        return Counted.by(US_BUSINESS_DAYS_SEC, 4, BUSINESS_DAYS)
                .in("America/New_York", "US-NY")
                .from(determined);
    }
}
