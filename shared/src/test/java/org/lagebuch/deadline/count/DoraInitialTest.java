package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;

class DoraInitialTest {
    @Test
    void four_hours_from_a_prompt_classification() {
        DueDates dates = report("2023-06-08T09:10+02:00", "2023-06-08T11:00+02:00")
                .isDue("2023-06-08T15:00+02:00", "2023-06-08T16:00+02:00");
        assertThat(dates.reasons())
                .containsExactly(
                        "The clock starts with classified_major, 8 June 2023 11:00.",
                        "4 hours from the classification as major; the statutory period begins with the next full hour,"
                                + " RTS (EU) 2025/301 Art. 5(1), Reg. 1182/71 Art. 3(1).",
                        "At the latest 24 hours after aware, RTS (EU) 2025/301 Art. 5(1).",
                        "The conservative date, without rounding or relief, is 8 June 2023 15:00; the latest the rule"
                                + " allows is 8 June 2023 16:00.");
    }

    @Test
    void the_cap_shortens_the_hours_of_a_classification_near_the_end_of_the_day_after_awareness() {
        report("2023-06-07T09:10+02:00", "2023-06-08T08:50+02:00")
                .isDue("2023-06-08T09:10+02:00", "2023-06-08T10:00+02:00");
    }

    @Test
    void exactly_24_hours_after_awareness_is_within_them() {
        report("2023-06-07T09:10+02:00", "2023-06-08T09:10+02:00")
                .isDue("2023-06-08T09:10+02:00", "2023-06-08T10:00+02:00");
    }

    @Test
    void a_late_classification_has_its_four_hours_alone() {
        DueDates dates = report("2023-06-07T09:10+02:00", "2023-06-08T09:11+02:00")
                .isDue("2023-06-08T13:11+02:00", "2023-06-08T14:00+02:00");
        assertThat(dates.reasons())
                .contains("It was classified later than 24 hours after aware: the hours from the classification alone"
                        + " count, RTS (EU) 2025/301 Art. 5(2).");
    }

    @Test
    void a_late_classification_on_saturday_has_noon_of_monday() {
        report("2023-06-09T16:40+02:00", "2023-06-10T22:40+02:00")
                .isDue("2023-06-11T02:40+02:00", "2023-06-12T12:00+02:00");
    }

    @Test
    void without_awareness_on_record_the_cap_cannot_be_told() {
        DueDates dates = Counted.of(due(new Due.Cap(24, Due.Unit.HOURS, "aware")))
                .with("classified_major", "2023-06-08T11:00+02:00")
                .isDue("2023-06-08T15:00+02:00", "2023-06-08T16:00+02:00");
        assertThat(dates.reasons()).contains("The outer limit from aware cannot be told: its time is not on record.");
    }

    @Test
    void a_pack_without_a_cap_counts_from_the_classification() {
        Counted.of(due(null))
                .from("2023-06-07T00:00+02:00")
                .with("classified_major", "2023-06-07T23:30+02:00")
                .isDue("2023-06-08T03:30+02:00", "2023-06-08T04:00+02:00");
    }

    @Test
    void awareness_known_to_the_day_leaves_both_readings_open() {
        Counted.of(due(new Due.Cap(24, Due.Unit.HOURS, "aware")))
                .between("2023-06-07T00:00+02:00", "2023-06-08T00:00+02:00")
                .with("classified_major", "2023-06-08T11:10+02:00")
                .isDue("2023-06-08T00:00+02:00", "2023-06-08T16:00+02:00");
    }

    @Test
    void awareness_alone_starts_no_clock() {
        assertThat(Counted.of(due(null)).from("2023-06-07T00:00+02:00").none()).isTrue();
    }

    private static Counted report(String aware, String classified) {
        return Counted.of(due(new Due.Cap(24, Due.Unit.HOURS, "aware")))
                .from(aware)
                .with("classified_major", classified);
    }

    private static Due due(Due.@Nullable Cap cap) {
        return new Due(4, Due.Unit.HOURS, "classified_major", RuleCode.DORA_INITIAL, null, cap, null, null, null);
    }
}
