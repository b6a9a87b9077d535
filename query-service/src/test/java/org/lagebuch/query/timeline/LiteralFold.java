package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import tools.jackson.databind.JsonNode;

/** The rule said literally: by fact, its newest wording recorded and known by then, and whether it was taken back. */
final class LiteralFold {
    private static final List<String> KNOWN =
            List.of("2025-12-15T12:00:00Z", "2025-12-25T12:00:00Z", "2026-01-01T00:00:20Z", "2027-01-01T00:00:00Z");

    private LiteralFold() {}

    /** Compares what is shown with the rule, at many moments of both axes. */
    static void compare(Asking asking, List<StoredEvent> told) throws InterruptedException {
        for (long asOf = told.getFirst().position(); asOf <= told.getLast().position(); asOf += 3) {
            for (String knownAt : KNOWN) {
                assertThat(shown(asking.timeline(Long.toString(asOf), knownAt, null, 500)))
                        .as("as of " + asOf + ", known at " + knownAt)
                        .isEqualTo(at(told, asOf, Instant.parse(knownAt)));
            }
        }
    }

    private static Map<String, String> shown(JsonNode body) {
        Map<String, String> shown = new TreeMap<>();
        for (JsonNode entry : body.get("entries")) {
            shown.put(entry.get("factId").stringValue(), entry.path("summary").asString("") + entry.has("retracted"));
        }
        return shown;
    }

    static Map<String, String> at(List<StoredEvent> told, long asOf, Instant knownAt) {
        Map<String, String> words = new TreeMap<>();
        Map<UUID, Moment> learned = new HashMap<>();
        List<UUID> gone = new ArrayList<>();
        for (StoredEvent event : told) {
            Fact fact = EventReader.readWithoutNames(event).fact();
            Moment when = fact.learnedAt();
            if (fact.what() instanceof FactCorrected corrected) {
                if (when == null && corrected.reason() == Reason.TYPO) when = learned.get(corrected.of());
            } else {
                learned.put(fact.id(), when);
            }
            Instant from = event.time();
            if (when != null) {
                Instant end = LocalDate.parse(String.valueOf(when.iso()))
                        .plusDays(1)
                        .atStartOfDay(ZoneId.of("Europe/Berlin"))
                        .toInstant();
                if (end.isBefore(from)) from = end;
            }
            if (event.position() > asOf || from.isAfter(knownAt)) continue;
            switch (fact.what()) {
                case FactCorrected corrected ->
                    words.put(
                            corrected.of().toString(),
                            String.valueOf(corrected.fact().summary()));
                case FactRetracted retracted -> gone.add(retracted.of());
                default -> words.put(fact.id().toString(), String.valueOf(fact.summary()));
            }
        }
        words.replaceAll((id, text) -> text + gone.contains(UUID.fromString(id)));
        return words;
    }
}
