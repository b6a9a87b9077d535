package org.lagebuch.query.timeline;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a case: its head, its story, one fact with all its wordings. */
@RestController
public final class TimelineEndpoint {
    private static final int LIMIT_MAX = 500;

    private final CaseReading cases;
    private final Story.Names names;
    private final Moments moments;
    private final Pages pages;
    private final Duties duties;
    private final Discretion discretion;

    /** What a case obliges to, in few words, for its head. */
    public interface Duties {
        /** @param reached the last event of the case that counts */
        Optional<ObjectNode> atAGlance(CaseId caseId, @Nullable String asOf, @Nullable String knownAt, long reached);
    }

    /** @param names opens the names of persons in an event */
    public TimelineEndpoint(
            Versioned<TimelineView> views,
            OpenedLedger ledger,
            Freshness freshness,
            Function<StoredEvent, EventText.Recorded> names,
            Octets cursorSecret,
            InstantSource clock,
            Duties duties,
            Discretion discretion) {
        this.discretion = discretion;
        this.cases = new CaseReading(views, freshness);
        this.names = names::apply;
        this.moments = new Moments(ledger, clock);
        this.duties = duties;
        this.pages = new Pages(this.names, new Cursor(cursorSecret), moments);
    }

    @GetMapping("/api/cases/{caseId}/timeline")
    ResponseEntity<Object> timeline(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "order", required = false) @Nullable String order,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        int wanted = (int) Asked.number("limit", limit, 100, 1, LIMIT_MAX);
        Filters asked = Filters.of(asOf, knownAt, order, kind, text, changed);
        return Asked.told(cases.tell(caseId, minPosition, (view, place) -> {
            LineReader reader = reader(view, place);
            return cursor == null
                    ? pages.first(reader, place, asked, wanted)
                    : pages.following(reader, place, cursor, asked, wanted);
        }));
    }

    @GetMapping("/api/cases/{caseId}/facts/{factId}")
    ResponseEntity<Object> fact(
            @PathVariable("caseId") String caseId,
            @PathVariable("factId") String factId,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        return Asked.told(cases.tell(caseId, minPosition, (view, place) -> fact(reader(view, place), place, factId)));
    }

    private ObjectNode fact(LineReader reader, CasePlace place, String factId) {
        List<UUID> asked = List.of(Asked.uuid("factId", factId));
        List<Line> wordings = reader.wordings(asked);
        if (wordings.isEmpty())
            throw Asked.notFound("fact-not-found", "There is no such fact in this case.", "/factId");
        Need moment = moments.moment(place, null, null);
        Story story = new Story(names, wordings, reader.retractions(asked), moment, reader.withheld());
        ObjectNode answer = story.entry(wordings.getLast());
        answer.put("caseId", place.caseId().hex()).put("reflects", place.place().position());
        answer.set("versions", story.inFull());
        return answer;
    }

    @GetMapping("/api/cases/{caseId}")
    ResponseEntity<Object> header(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        return Asked.told(cases.tell(caseId, minPosition, (view, place) -> {
            Need moment = moments.moment(place, asOf, knownAt);
            Optional<StoredEvent> last = moments.last(place, moment);
            ObjectNode told = moments.told(moment, last);
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.put("caseId", place.caseId().hex()).set("position", told.get("position"));
            new CaseHeader(reader(view, place), place, moment, last).addTo(answer);
            duties.atAGlance(place.caseId(), asOf, knownAt, moment.position())
                    .ifPresent(glance -> answer.set("obligations", glance));
            answer.set("asOf", told);
            return answer;
        }));
    }

    private LineReader reader(TimelineView view, CasePlace place) {
        return view.reader(place, discretion.of(place.caseId()));
    }
}
