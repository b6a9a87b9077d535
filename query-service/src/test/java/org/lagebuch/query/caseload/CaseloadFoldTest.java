package org.lagebuch.query.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.ShuffledFeed;
import org.lagebuch.wire.Json;

/** The caseload against the rule said literally: what each fact says now, in the order in which they were recorded. */
class CaseloadFoldTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void the_caseload_is_a_fold_of_the_ledger_however_events_arrive(int seed) throws Exception {
        try (Desk desk = new Desk()) {
            ShuffledFeed.run(desk, new Random(seed));
            List<Map<?, ?>> told = new CaseloadAsking(desk.caseloadEndpoint()).all();
            assertThat(told).hasSameSizeAs(ShuffledFeed.CASES);
            for (Map<?, ?> one : told) {
                List<StoredEvent> events = desk.ledger().events().stream()
                        .filter(event -> Objects.equals(event.leaf().caseId(), one.get("caseId")))
                        .toList();
                Map<Object, Object> line = new HashMap<>(one);
                // What it obliges to is no part of the view.
                line.remove("obligations");
                assertThat(line).as("seed " + seed).isEqualTo(fold(events));
            }
        }
    }

    private static Map<Object, Object> fold(List<StoredEvent> events) {
        Map<UUID, Fact> now = new LinkedHashMap<>();
        Set<UUID> gone = new HashSet<>();
        for (StoredEvent event : events) {
            Fact fact = EventReader.readWithoutNames(event).fact();
            switch (fact.what()) {
                case FactCorrected corrected -> now.put(corrected.of(), corrected.fact());
                case FactRetracted retracted -> gone.add(retracted.of());
                default -> now.put(fact.id(), fact);
            }
        }
        StoredEvent last = events.getLast();
        Map<Object, Object> line = new HashMap<>();
        line.put("caseId", Objects.requireNonNull(last.leaf().caseId()));
        line.put("title", "Title");
        line.put("kind", "incident");
        line.put("status", "open");
        line.put("position", last.position());
        line.put("seq", last.seq());
        line.put("lastActivity", last.time().toString());
        now.forEach((id, fact) -> {
            if (!gone.contains(id) && !fact.negated()) say(fact, line);
        });
        return line;
    }

    private static void say(Fact fact, Map<Object, Object> line) {
        switch (fact.what()) {
            case CaseClosed closed -> line.put("status", "closed");
            case CaseReopened reopened -> line.put("status", "open");
            case SeverityAssessed assessed ->
                line.put(
                        "severity",
                        Json.tree(Objects.requireNonNull(assessed.severity())).stringValue());
            default -> {}
        }
    }
}
