package org.lagebuch.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.Given;

/**
 * Awareness at 17:40 UTC on a Saturday: due soon from 23:40 on Monday, conservatively due at 17:40 on Tuesday, missed after
 * 18:00, for the hour in which it began does not count (Regulation 1182/71 Art. 3(1)).
 */
class RemindersTest {
    private static final String AWARE =
            "{'kind':'awareness-established','details':{'at':'2026-11-21T17:40:00Z','reasons':'r'}}";
    private static final String SOON = "due-soon 2026-11-24T17:40:00Z";
    private static final String LATE = "overdue 2026-11-24T18:00:00Z";

    private final WatchBench bench = new WatchBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchBench.Running breachKnownAt(String instant) {
        bench.at(instant);
        WatchBench.Running process = bench.start();
        bench.tell(process, WatchBench.BREACH);
        bench.tell(process, AWARE);
        return process;
    }

    private static void expect(WatchBench.Running process, String... reminders) {
        await().untilAsserted(() -> assertThat(process.reminders()).containsExactly(reminders));
    }

    @Test
    void a_duty_is_reminded_of_once_when_it_is_due_soon_and_once_when_it_is_overdue() {
        try (WatchBench.Running process = breachKnownAt("2026-11-21T18:00:00Z")) {
            bench.at("2026-11-23T23:40:00Z");
            expect(process, SOON);
            bench.at("2026-11-24T18:00:01Z");
            expect(process, SOON, LATE);
            bench.at("2026-12-24T18:00:01Z");
            bench.tell(process, "{'kind':'detection','details':{}}");
            expect(process, SOON, LATE);
        }
    }

    @Test
    void what_passed_while_nothing_ran_is_written_down_afterwards() {
        breachKnownAt("2026-11-23T22:00:00Z").close();
        bench.at("2026-11-24T03:00:00Z");
        try (WatchBench.Running afterFiveHours = bench.start()) {
            expect(afterFiveHours, SOON);
        }
        bench.at("2026-11-24T23:00:00Z");
        try (WatchBench.Running afterADay = bench.start()) {
            expect(afterADay, SOON, LATE);
        }
    }

    @Test
    void where_both_dates_passed_in_silence_both_are_written_down() {
        breachKnownAt("2026-11-23T22:00:00Z").close();
        bench.at("2026-11-25T08:00:00Z");
        try (WatchBench.Running process = bench.start()) {
            expect(process, SOON, LATE);
        }
    }

    @Test
    void a_duty_that_came_on_record_too_late_is_overdue_and_nobody_could_have_been_reminded_before() {
        try (WatchBench.Running process = breachKnownAt("2026-11-26T08:00:00Z")) {
            expect(process, LATE);
        }
    }

    @Test
    void two_processes_at_once_write_one_reminder() {
        try (WatchBench.Running one = breachKnownAt("2026-11-21T18:00:00Z");
                WatchBench.Running other = bench.start()) {
            bench.at("2026-11-24T18:00:01Z");
            expect(one, SOON, LATE);
            bench.tell(other, "{'kind':'detection','details':{}}");
            expect(other, SOON, LATE);
        }
    }

    @Test
    void what_was_filed_is_not_reminded_of_and_neither_is_a_closed_case() {
        String filed = "{'kind':'notification-submitted','assertedAt':'2026-11-22T10:00:00Z',"
                + "'details':{'regime':'eu-gdpr-33','stage':'initial'}}";
        try (WatchBench.Running process = breachKnownAt("2026-11-21T18:00:00Z")) {
            bench.tell(process, filed, Given.CLOSED);
            bench.at("2026-11-25T08:00:00Z");
            bench.tell(process, "{'kind':'case-reopened','details':{'ground':'to look'}}", AWARE);
            bench.tell(process, "{'kind':'authority-request-received','details':{'due':'2026-11-25T07:00:00Z'}}");
            expect(process, "overdue 2026-11-25T07:00:00Z");
        }
    }

    @Test
    void a_corrected_awareness_gives_other_dates_and_other_reminders() {
        try (WatchBench.Running process = breachKnownAt("2026-11-21T18:00:00Z")) {
            bench.at("2026-11-23T23:40:00Z");
            expect(process, SOON);
            String later = AWARE.replace("21T17:40", "23T17:40");
            bench.tell(
                    process,
                    "{'kind':'fact-corrected','details':{'of':'" + Given.id(3) + "','reason':'wrong-time','fact':"
                            + later + "}}");
            bench.at("2026-11-26T17:39:00Z");
            expect(process, SOON, "due-soon 2026-11-26T17:40:00Z");
            assertThat(process.reminders()).isEqualTo(List.of(SOON, "due-soon 2026-11-26T17:40:00Z"));
        }
    }
}
