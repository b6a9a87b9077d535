package org.lagebuch.query.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Withheld;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Versioned;
import org.lagebuch.wire.EventText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a whole case at once, in few words or none: what happened when, and at which moments the record changed. */
@RestController
public final class OutlineEndpoint {
    /** Choosing between more moments than that is left to nobody. */
    private static final int MOMENTS_MAX = 500;

    private final CaseReading cases;
    private final Story.Names names;
    private final Moments moments;
    private final Discretion discretion;

    /** @param names opens the names of persons in an event */
    public OutlineEndpoint(
            Versioned<TimelineView> views,
            OpenedLedger ledger,
            Freshness freshness,
            Function<StoredEvent, EventText.Recorded> names,
            InstantSource clock,
            Discretion discretion) {
        this.cases = new CaseReading(views, freshness);
        this.names = names::apply;
        this.moments = new Moments(ledger, clock);
        this.discretion = discretion;
    }

    @GetMapping("/api/cases/{caseId}/outline")
    ResponseEntity<Object> outline(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        return Asked.told(cases.tell(caseId, minPosition, (view, place) -> {
            Need moment = moments.moment(place, asOf, knownAt);
            ObjectNode answer = answer(place, moments.told(place, moment));
            new Outline(view.reader(place, discretion.of(place.caseId())), moment, names).addTo(answer);
            return answer;
        }));
    }

    @GetMapping("/api/cases/{caseId}/moments")
    ResponseEntity<Object> moments(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        // When something was recorded is told of what is withheld, too.
        return Asked.told(cases.tell(
                caseId, minPosition, (view, place) -> moments(view.reader(place, Withheld.NOTHING), place)));
    }

    private ObjectNode moments(LineReader reader, CasePlace place) {
        TreeMap<Long, Instant> recorded = new TreeMap<>();
        TreeSet<Instant> known = new TreeSet<>();
        reader.recordings().forEach((need, recordedAt) -> {
            recorded.put(need.position(), recordedAt);
            known.add(need.known());
        });
        ObjectNode answer = answer(place, moments.told(place, moments.moment(place, null, null)));
        answer.put("zone", place.zone().getId());
        ArrayNode records = answer.putArray("recorded");
        spread(List.copyOf(recorded.entrySet()))
                .forEach(event -> records.addObject()
                        .put("position", event.getKey())
                        .put("time", event.getValue().toString()));
        ArrayNode knowledge = answer.putArray("known");
        spread(List.copyOf(known)).forEach(time -> knowledge.add(time.toString()));
        answer.put("all", recorded.size() <= MOMENTS_MAX && known.size() <= MOMENTS_MAX);
        return answer;
    }

    private static ObjectNode answer(CasePlace place, ObjectNode asOf) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", place.caseId().hex()).set("asOf", asOf);
        return answer;
    }

    /** All of them, or as many as are chosen between, at equal steps with the first and the last. */
    private static <T> List<T> spread(List<T> all) {
        if (all.size() <= MOMENTS_MAX) return all;
        List<T> some = new ArrayList<>();
        for (long step = 0; step < MOMENTS_MAX; step++) {
            some.add(all.get((int) (step * (all.size() - 1) / (MOMENTS_MAX - 1))));
        }
        return some;
    }
}
