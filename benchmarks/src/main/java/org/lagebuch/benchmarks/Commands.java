package org.lagebuch.benchmarks;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.wiring.AxonDesk;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;

/** What recording one more fact costs in a small, a large and a huge case: load, decide, append, durable. */
final class Commands {
    private static final List<Integer> SIZES = List.of(10, 1_000, 100_000);
    /** Small cases are many, so that what is recorded in them leaves them small. */
    private static final int FACTS_OF_A_SIZE = 1_000;

    private static final int BATCH = 500;
    private static final int ROUNDS = 20;
    private static final int COMMANDS = 50;
    private static final Writer WRITER = new Writer("benchmark", "responder");
    private static final String REQUEST = "00".repeat(32);

    private Commands() {}

    static void measure(Scratch scratch, Report report) throws Exception {
        try (OpenLedger open = OpenLedger.in(scratch.directory("commands"));
                AxonDesk desk = new AxonDesk(open.ledger(), InstantSource.system(), new SecureRandom())) {
            Map<Integer, Iterator<CaseId>> cases = new LinkedHashMap<>();
            for (int size : SIZES) cases.put(size, inTurn(filled(desk, size, Math.max(1, FACTS_OF_A_SIZE / size))));
            compare(desk, cases, report);
        }
    }

    private static List<CaseId> filled(Desk desk, int size, int count) {
        return Stream.generate(() -> filled(desk, size)).limit(count).toList();
    }

    private static Iterator<CaseId> inTurn(List<CaseId> cases) {
        return Stream.iterate(0, i -> (i + 1) % cases.size()).map(cases::get).iterator();
    }

    private static CaseId filled(Desk desk, int size) {
        CaseId caseId = Remark.freshCase();
        var opened = new Intake.CaseOpened("A case to measure", Intake.CaseKind.INCIDENT, "UTC", null);
        record(desk, new Noting(caseId, List.of(Fact.of(UUID.randomUUID(), opened, null))));
        for (int left = size - 1; left > 0; left -= BATCH) {
            record(desk, Noting.remarks(caseId, Math.min(left, BATCH)));
        }
        return caseId;
    }

    private static void compare(Desk desk, Map<Integer, Iterator<CaseId>> cases, Report report) throws Exception {
        Map<Integer, List<Sample>> rounds = new LinkedHashMap<>();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            for (var one : cases.entrySet()) {
                Sample sample = Load.times(
                        COMMANDS,
                        () -> record(desk, Noting.remarks(one.getValue().next(), 1)));
                // The rounds before zero only warm up.
                if (round >= 0) {
                    rounds.computeIfAbsent(one.getKey(), size -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        Sample smallest = Sample.median(rounds.getOrDefault(SIZES.getFirst(), List.of()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("facts in the case", "p50", "p99", "ratio of p50 to the smallest"));
        rounds.forEach((size, samples) -> rows.add(row(size, Sample.median(samples), smallest)));
        report.table("One command, one caller, embedded store", rows);
    }

    private static List<String> row(int size, Sample sample, Sample smallest) {
        return List.of(
                Integer.toString(size),
                Sample.millis(sample.p50()),
                Sample.millis(sample.p99()),
                Sample.ratio(sample.p50(), smallest.p50()));
    }

    private static void record(Desk desk, Noting command) {
        Outcome outcome = desk.send(command, WRITER);
        if (!(outcome instanceof Outcome.Recorded)) throw new IllegalStateException("not recorded: " + outcome);
    }

    /** Asks for what recording a fact asks for: the standing of the case, and whether the ids are new. */
    private record Noting(CaseId caseId, List<Fact> facts) implements CaseCommand {
        static Noting remarks(CaseId caseId, int count) {
            return new Noting(caseId, Stream.generate(Remark::fact).limit(count).toList());
        }

        @Override
        public Inquiry inquiry() {
            Set<UUID> ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
            return new Inquiry(caseId, ids, Set.of(), Set.of());
        }

        @Override
        public Decision decide(Casefile casefile, Instant now) {
            return new Decision.Accepted(
                    facts.stream().map(fact -> new Recording(fact, REQUEST)).toList());
        }
    }
}
