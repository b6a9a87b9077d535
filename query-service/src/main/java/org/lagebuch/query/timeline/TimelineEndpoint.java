package org.lagebuch.query.timeline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Span;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.asked.Asked;
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

/** Tells a case: its head, its story, one fact with all its wordings. */
@RestController
public final class TimelineEndpoint {
    private static final int LIMIT_MAX = 500;

    private final Versioned<TimelineView> views;
    private final OpenedLedger ledger;
    private final Freshness freshness;
    private final Story.Names names;
    private final Cursor cursors;
    private final InstantSource clock;

    /** @param names opens the names of persons in an event */
    public TimelineEndpoint(
            Versioned<TimelineView> views,
            OpenedLedger ledger,
            Freshness freshness,
            java.util.function.Function<StoredEvent, EventText.Recorded> names,
            Octets cursorSecret,
            InstantSource clock) {
        this.views = views;
        this.ledger = ledger;
        this.freshness = freshness;
        this.names = names::apply;
        this.cursors = new Cursor(cursorSecret);
        this.clock = clock;
    }

    @GetMapping("/api/cases/{caseId}/timeline")
    ResponseEntity<Object> timeline(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "order", required = false) @Nullable String order,
            @RequestParam(name = "kind", required = false) @Nullable List<String> kind,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        int wanted = (int) Asked.number("limit", limit, 100, 1, LIMIT_MAX);
        boolean byKey = Asked.oneOf("order", order, "occurred", "recorded").equals("occurred");
        TimelineView view = views.live();
        if (!freshness.reached(view, Asked.caseId(caseId), Asked.position("minPosition", minPosition))) {
            return Asked.notYet();
        }
        CasePlace place = place(view, caseId);
        Question question = cursor == null
                ? new Question(moment(place, asOf, knownAt), byKey, kind == null ? List.of() : kind, text, null)
                : pinned(caseId, cursor).question();
        return ResponseEntity.ok(page(view.reader(place), place, question, wanted));
    }

    @GetMapping("/api/cases/{caseId}/facts/{factId}")
    ResponseEntity<Object> fact(
            @PathVariable("caseId") String caseId,
            @PathVariable("factId") String factId,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        TimelineView view = views.live();
        if (!freshness.reached(view, Asked.caseId(caseId), Asked.position("minPosition", minPosition))) {
            return Asked.notYet();
        }
        CasePlace place = place(view, caseId);
        LineReader reader = view.reader(place);
        List<UUID> asked = List.of(Asked.uuid("factId", factId));
        List<Line> wordings = reader.wordings(asked);
        if (wordings.isEmpty())
            throw Asked.notFound("fact-not-found", "There is no such fact in this case.", "/factId");
        Need moment = moment(place, null, null);
        Story story = new Story(names, wordings, reader.retractions(asked), moment);
        ObjectNode answer = story.entry(wordings.getLast());
        answer.put("caseId", caseId).put("reflects", place.place().position());
        answer.set("versions", story.inFull());
        return ResponseEntity.ok(answer);
    }

    @GetMapping("/api/cases/{caseId}")
    ResponseEntity<Object> header(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
            throws InterruptedException {
        TimelineView view = views.live();
        if (!freshness.reached(view, Asked.caseId(caseId), Asked.position("minPosition", minPosition))) {
            return Asked.notYet();
        }
        CasePlace place = place(view, caseId);
        Need moment = moment(place, asOf, knownAt);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", caseId).put("position", position(place, moment));
        new CaseHeader(view.reader(place), place, moment).addTo(answer);
        answer.set("asOf", told(place, moment));
        return ResponseEntity.ok(answer);
    }

    private ObjectNode page(LineReader reader, CasePlace place, Question question, int limit) {
        List<Line> found = reader.page(question, limit);
        List<Line> page = found.size() > limit ? found.subList(0, limit) : found;
        List<UUID> facts = page.stream().map(line -> line.version().factId()).toList();
        Story story = new Story(names, reader.wordings(facts), reader.retractions(facts), question.moment());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", place.caseId().hex());
        answer.set("asOf", told(place, question.moment()));
        ArrayNode entries = answer.putArray("entries");
        Span before = question.after() == null ? null : span(question.after());
        for (Line line : page) {
            ObjectNode entry = story.entry(line);
            entry.put("orderBasis", Story.orderBasis(before, line.version().span()));
            entries.add(entry);
            before = line.version().span();
        }
        if (found.size() > limit) answer.put("next", next(place, question, page.getLast()));
        return answer;
    }

    private String next(CasePlace place, Question question, Line last) {
        Span span = last.version().span();
        return cursors.write(new Cursor.Pinned(
                place.caseId().hex(),
                question.moment().position(),
                question.moment().known().toString(),
                question.byKey(),
                question.kinds(),
                question.text(),
                new Question.LastLine(
                        last.key(), last.version().originalSeq(), text(span.earliest()), text(span.latest()))));
    }

    private Cursor.Pinned pinned(String caseId, String cursor) {
        return cursors.read(cursor)
                .filter(pinned -> pinned.caseId().equals(caseId))
                .orElseThrow(() -> Asked.wrong("cursor", "This cursor is not one of this case."));
    }

    private CasePlace place(TimelineView view, String caseId) {
        return view.place(Asked.caseId(caseId)).orElseThrow(Asked::noCase);
    }

    /** Both axes end where the view has come to, and where the clock is. */
    private Need moment(CasePlace place, @Nullable String asOf, @Nullable String knownAt) {
        long reached = place.place().position();
        long position = asOf == null ? reached : Math.min(reached, Asked.moment("asOf", asOf, ledger::lastAt));
        if (position < place.opened()) throw Asked.noCase();
        Instant known = knownAt == null ? now(place) : Asked.instant("knownAt", knownAt);
        return new Need(position, known.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A ledger written by another machine's clock may be a little ahead of ours. */
    private Instant now(CasePlace place) {
        Instant now = clock.instant();
        return now.isBefore(place.time()) ? place.time() : now;
    }

    private long position(CasePlace place, Need moment) {
        return lastEvent(place, moment).map(StoredEvent::position).orElse(moment.position());
    }

    private java.util.Optional<StoredEvent> lastEvent(CasePlace place, Need moment) {
        return ledger.lastOfCase(place.caseId(), moment.position());
    }

    private ObjectNode told(CasePlace place, Need moment) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("position", position(place, moment));
        lastEvent(place, moment)
                .ifPresent(event -> told.put("time", event.time().toString()));
        return told.put("knownAt", moment.known().toString());
    }

    private static Span span(Question.LastLine last) {
        return new Span(instant(last.earliest()), instant(last.latest()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
