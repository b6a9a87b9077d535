package org.lagebuch.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;

/** How long it takes until the duties of all open cases are known again, with the rules and holidays as shipped. */
final class DutiesOfCases {
    private static final int CASES = 10_000;
    private static final int WARM_UP = 500;
    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Intake.Organisation CLINIC =
            new Intake.Organisation("Clinic", "health", "DE", "controller", 500);

    private DutiesOfCases() {}

    static void measure(Report report) {
        Duties duties = new Duties(RulePacks.current(), new JollydayHolidays());
        List<CaseRecord> cases = Stream.iterate(0, i -> i + 1)
                .limit(CASES)
                .map(DutiesOfCases::open)
                .toList();
        recompute(duties, cases.subList(0, WARM_UP).stream());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("threads", "seconds", "obligations"));
        rows.add(row("one", duties, cases.stream()));
        rows.add(row("one a processor", duties, cases.parallelStream()));
        report.table("Duties of " + CASES + " open cases of 30 facts recomputed", rows);
    }

    private static List<String> row(String threads, Duties duties, Stream<CaseRecord> cases) {
        long begin = System.nanoTime();
        long obligations = recompute(duties, cases);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return List.of(threads, String.format(Locale.ROOT, "%.2f", seconds), Long.toString(obligations));
    }

    private static long recompute(Duties duties, Stream<CaseRecord> cases) {
        return cases.mapToLong(one -> duties.of(one, NOW).stream()
                        .filter(duty -> duty.kind() == Obligation.Kind.LAW)
                        .count())
                .sum();
    }

    /** Each came to light on another day and hour of the last year. */
    private static CaseRecord open(int number) {
        Instant aware = NOW.minus(Duration.ofMinutes(50L * number)).minus(Duration.ofDays(3));
        List<Noted> entries = new ArrayList<>();
        for (Fact fact : DutyFacts.since(aware)) entries.add(noted(fact, aware, entries.size()));
        Fact profile = Fact.of(UUID.randomUUID(), DutyFacts.CLINIC, null);
        return new CaseRecord(ZONE, CLINIC, entries, List.of(noted(profile, aware, 0)));
    }

    private static Noted noted(Fact fact, Instant at, long position) {
        return new Noted(fact, at.plus(Duration.ofHours(position)), position, List.of());
    }
}
