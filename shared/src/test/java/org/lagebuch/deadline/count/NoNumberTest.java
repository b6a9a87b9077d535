package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;

class NoNumberTest {
    @ParameterizedTest
    @EnumSource(RuleCode.class)
    void a_law_without_a_number_has_no_dates(RuleCode rule) {
        assertThat(Counted.of(due(null, null, rule))
                        .from("2023-06-09T16:40+02:00")
                        .none())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            names = {"ASAP", "ON_EVENT"})
    void no_number_is_believed_where_the_law_gives_none(RuleCode rule) {
        assertThat(Counted.of(due(3, Due.Unit.DAYS, rule))
                        .from("2023-06-09T16:40+02:00")
                        .none())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, 2023-06-09T19:40+02:00, '3 elapsed hours, as the authority set.'",
        "DAYS, 2023-06-13T00:00+02:00, '3 calendar days, as the authority set.'",
        "BUSINESS_DAYS, 2023-06-15T00:00+02:00, '3 business days; the day of the event, Saturdays and Sundays are not counted.'",
        "MONTHS, 2023-09-10T00:00+02:00, '3 months, as the authority set.'"
    })
    void an_authority_that_set_a_number_is_taken_at_its_word(Due.Unit unit, String end, String law) {
        assertThat(Counted.of(due(3, unit, RuleCode.ON_REQUEST))
                        .from("2023-06-09T16:40+02:00")
                        .isDue(end, end)
                        .reasons())
                .contains(law);
    }

    @Test
    void a_clock_that_has_not_started_has_no_dates() {
        assertThat(Counted.of(due(72, Due.Unit.HOURS, RuleCode.EXACT_HOURS))
                        .with("detected", "2023-06-09T16:40+02:00")
                        .none())
                .isTrue();
    }

    private static Due due(@Nullable Integer amount, Due.@Nullable Unit unit, RuleCode rule) {
        return new Due(amount, unit, "aware", rule, null, null, null, null, null);
    }
}
