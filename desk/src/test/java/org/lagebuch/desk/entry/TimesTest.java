package org.lagebuch.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times people type at the head of a line. It is 24 November 2026, 15:30 in Berlin. */
class TimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Setting SETTING = new Setting(BERLIN, Instant.parse("2026-11-24T14:30:00Z"));

    @ParameterizedTest
    @CsvSource({
        "14:05, 2026-11-24T14:05",
        "9:05, 2026-11-24T09:05",
        "2:05 pm, 2026-11-24T14:05",
        "12:05am, 2026-11-24T00:05",
        "um 14:05 Uhr, 2026-11-24T14:05",
        "today 14:05, 2026-11-24T14:05",
        "heute um 14:05, 2026-11-24T14:05",
        "yesterday 14:05, 2026-11-23T14:05",
        "gestern 14:05, 2026-11-23T14:05",
        "vorgestern 14:05, 2026-11-22T14:05",
        "2026-11-20 14:05, 2026-11-20T14:05",
        "2026-11-20T14:05, 2026-11-20T14:05",
        "20.11.2026 14:05, 2026-11-20T14:05",
        "20.11. 14:05, 2026-11-20T14:05",
        "24/11 14:05, 2026-11-24T14:05",
        "11/24/2026 14:05, 2026-11-24T14:05",
        "04/04 10:00, 2026-04-04T10:00",
        "'2.1.: x 10:00', ''",
        "31.12. 10:00, 2025-12-31T10:00",
        "15:31, 2026-11-24T15:31"
    })
    void a_time_is_what_it_says(String typed, String meant) {
        Heard heard = read(typed + " mail server slow");
        if (meant.isEmpty()) {
            assertThat(when(heard)).isInstanceOf(When.Now.class);
        } else {
            assertThat(when(heard)).isEqualTo(new When.At(LocalDateTime.parse(meant), BERLIN, false, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~14:05",
                "~ 14:05",
                "≈14:05",
                "about 14:05",
                "ca. 14:05",
                "ca 14:05",
                "gegen 14:05",
                "etwa 14:05"
            })
    void around_stays_around(String typed) {
        assertThat(when(read(typed + " slow")))
                .isEqualTo(new When.At(LocalDateTime.parse("2026-11-24T14:05"), BERLIN, false, true));
    }

    @Test
    void seconds_are_kept_and_never_invented() {
        assertThat(when(read("14:05:09 slow")))
                .isEqualTo(new When.At(LocalDateTime.parse("2026-11-24T14:05:09"), BERLIN, true, false));
    }

    @ParameterizedTest
    @CsvSource({"14:05-14:20", "14:05 - 14:20", "14:05–14:20", "14:05 to 14:20", "14:05 bis 14:20"})
    void a_range_has_two_ends(String typed) {
        assertThat(when(read(typed + " slow")))
                .isEqualTo(new When.Between(
                        OffsetDateTime.parse("2026-11-24T14:05+01:00"),
                        OffsetDateTime.parse("2026-11-24T14:20+01:00"),
                        false));
    }

    @Test
    void a_range_may_end_on_another_day() {
        assertThat(when(read("2026-11-22 23:50-2026-11-23 00:10 slow")))
                .isEqualTo(new When.Between(
                        OffsetDateTime.parse("2026-11-22T23:50+01:00"),
                        OffsetDateTime.parse("2026-11-23T00:10+01:00"),
                        false));
    }

    @Test
    void a_range_that_ends_before_it_begins_asks_whether_it_was_overnight() {
        assertThat(read("yesterday 23:50-00:10 slow"))
                .isEqualTo(new Heard.Unclear(
                        Doubt.ENDS_BEFORE_IT_BEGINS,
                        "yesterday 23:50-00:10",
                        java.util.List.of("2026-11-23 23:50-2026-11-24 00:10 slow")));
    }

    @ParameterizedTest
    @CsvSource({"yesterday, 2026-11-23", "2026-11-20, 2026-11-20", "20.11., 2026-11-20"})
    void a_day_alone_is_a_day_and_gets_no_clock_time(String typed, LocalDate day) {
        assertThat(when(read(typed + " slow"))).isEqualTo(new When.On(day, false));
    }

    @Test
    void a_zone_that_is_stated_is_the_one_that_counts() {
        assertThat(when(read("13:05Z slow")))
                .isEqualTo(new When.At(LocalDateTime.parse("2026-11-24T13:05"), ZoneOffset.UTC, false, false));
        assertThat(when(read("16:05 +05:30 slow")))
                .isEqualTo(new When.At(LocalDateTime.parse("2026-11-24T16:05"), ZoneOffset.of("+05:30"), false, false));
        assertThat(when(read("08:05 UTC-05:00 slow")))
                .isEqualTo(new When.At(LocalDateTime.parse("2026-11-24T08:05"), ZoneOffset.of("-05:00"), false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail server slow", "now mail server slow", "jetzt mail server slow", "mail server slow !now"})
    void without_a_time_it_is_now_to_the_minute(String typed) {
        assertThat(when(read(typed))).isEqualTo(new When.Now(LocalDateTime.parse("2026-11-24T15:30"), BERLIN));
    }

    @Test
    void that_nobody_knows_can_be_said() {
        assertThat(when(read("? backups deleted"))).isEqualTo(new When.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "14:61", "13:05 pm", "31.2. 10:00", "30.02.2026 10:00", "0/5 10:00"})
    void what_no_clock_and_no_calendar_has_is_refused(String typed) {
        assertThat(read(typed + " slow"))
                .isInstanceOfSatisfying(
                        Heard.Unclear.class,
                        unclear -> assertThat(unclear.doubt()).isEqualTo(Doubt.NO_SUCH_TIME));
    }

    private static Heard read(String typed) {
        return Line.read(typed, SETTING);
    }

    private static When when(Heard heard) {
        return ((Heard.Understood) heard).when();
    }
}
