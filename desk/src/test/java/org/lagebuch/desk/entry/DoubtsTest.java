package org.lagebuch.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that can be read in two ways is asked back, with whole lines that can be read in one. */
class DoubtsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Setting NOVEMBER = new Setting(BERLIN, Instant.parse("2026-11-24T14:30:00Z"));

    @Test
    void day_or_month_first_is_asked_where_both_can_be() {
        assertThat(Line.read("03/04 10:00 slow", NOVEMBER))
                .isEqualTo(new Heard.Unclear(
                        Doubt.DAY_OR_MONTH, "03/04 10:00", List.of("2026-04-03 10:00 slow", "2026-03-04 10:00 slow")));
    }

    @Test
    void a_month_that_is_none_offers_the_other_way_round() {
        assertThat(Line.read("2024-13-05 10:00 slow", NOVEMBER))
                .isEqualTo(new Heard.Unclear(Doubt.NO_SUCH_TIME, "2024-13-05 10:00", List.of("2024-05-13 10:00 slow")));
    }

    @Test
    void a_time_that_came_twice_is_asked_with_both_offsets() {
        Heard heard = Line.read("25.10. 02:30 slow", NOVEMBER);
        assertThat(heard)
                .isEqualTo(new Heard.Unclear(
                        Doubt.TIME_CAME_TWICE,
                        "25.10. 02:30",
                        List.of("2026-10-25 02:30 UTC+02:00 slow", "2026-10-25 02:30 UTC+01:00 slow")));
        assertThat(((Heard.Unclear) heard).choices()).allSatisfy(DoubtsTest::isUnderstood);
    }

    @Test
    void a_time_that_never_came_is_asked_with_both_neighbours() {
        Heard heard = Line.read("29.3. 02:30 slow", NOVEMBER);
        assertThat(heard)
                .isEqualTo(new Heard.Unclear(
                        Doubt.TIME_NEVER_CAME,
                        "29.3. 02:30",
                        List.of("2026-03-29 01:30 slow", "2026-03-29 03:30 slow")));
        assertThat(((Heard.Unclear) heard).choices()).allSatisfy(DoubtsTest::isUnderstood);
    }

    @Test
    void the_end_of_a_range_is_asked_about_as_well() {
        assertThat(Line.read("25.10. 01:30-02:30 slow", NOVEMBER))
                .isInstanceOfSatisfying(Heard.Unclear.class, unclear -> {
                    assertThat(unclear.doubt()).isEqualTo(Doubt.TIME_CAME_TWICE);
                    assertThat(unclear.choices()).isNotEmpty().allSatisfy(DoubtsTest::isUnderstood);
                });
    }

    @Test
    void just_after_midnight_a_late_hour_is_yesterdays() {
        Setting midnight = new Setting(BERLIN, Instant.parse("2026-11-23T23:10:00Z"));
        assertThat(Line.read("23:50 slow", midnight))
                .isEqualTo(new Heard.Unclear(Doubt.LIES_AHEAD, "23:50", List.of("2026-11-23 23:50 slow")));
    }

    @Test
    void two_minutes_of_another_clock_are_no_future() {
        assertThat(Line.read("15:32 slow", NOVEMBER)).isInstanceOf(Heard.Understood.class);
        assertThat(Line.read("15:33 slow", NOVEMBER)).isInstanceOf(Heard.Unclear.class);
        assertThat(Line.read("2026-11-25 slow", NOVEMBER)).isInstanceOf(Heard.Unclear.class);
    }

    @Test
    void a_decision_may_lie_ahead() {
        assertThat(Line.read("2026-11-25 10:00 switch to paper #decision", NOVEMBER))
                .isInstanceOf(Heard.Understood.class);
    }

    @Test
    void a_kind_that_nobody_knows_offers_those_that_begin_so() {
        assertThat(Line.read("mail server slow #cont", NOVEMBER))
                .isEqualTo(new Heard.Unclear(Doubt.UNKNOWN_KIND, "#cont", List.of("mail server slow #containment")));
        assertThat(Line.read("slow #bogus", NOVEMBER))
                .isEqualTo(new Heard.Unclear(Doubt.UNKNOWN_KIND, "#bogus", List.of()));
    }

    @Test
    void two_kinds_are_one_too_many() {
        assertThat(Line.read("slow #impact #finding", NOVEMBER))
                .isEqualTo(new Heard.Unclear(Doubt.SEVERAL_KINDS, "impact finding", List.of()));
    }

    @Test
    void a_time_alone_says_nothing() {
        assertThat(Line.read("14:05", NOVEMBER)).isEqualTo(new Heard.Unclear(Doubt.NOTHING_SAID, "", List.of()));
        assertThat(Line.read("14:05 #impact", NOVEMBER))
                .isEqualTo(new Heard.Unclear(Doubt.NOTHING_SAID, "", List.of()));
        assertThat(Line.read("  ", NOVEMBER)).isEqualTo(new Heard.Silence());
    }

    private static void isUnderstood(String choice) {
        assertThat(Line.read(choice, NOVEMBER)).as(choice).isInstanceOf(Heard.Understood.class);
    }
}
