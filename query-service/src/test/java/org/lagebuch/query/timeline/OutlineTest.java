package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.fact.Wall;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.ShuffledFeed;
import tools.jackson.databind.JsonNode;

/** The whole of a case without its words tells the same as its timeline does, line by line. */
class OutlineTest {
    private static final UUID DAY = new UUID(3, 1);
    private static final UUID MINUTE = new UUID(3, 2);
    private static final UUID MONTH = new UUID(3, 3);

    private final Desk desk = new Desk();

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void it_counts_what_the_timeline_tells_at_any_moment() throws Exception {
        ShuffledFeed.run(desk, new Random(21));
        for (CaseId caseId : ShuffledFeed.CASES) {
            Asking asking = new Asking(desk.timelineEndpoint(), caseId);
            long last = desk.ledger().eventsOf(caseId).getLast().position();
            for (long asOf = desk.ledger().eventsOf(caseId).getFirst().position(); asOf <= last; asOf += 3) {
                for (String known : List.of("2025-12-20T12:00:00Z", "2027-01-01T00:00:00Z")) {
                    String position = Long.toString(asOf);
                    JsonNode told = asking.timeline(position, known, null, 500);
                    assertThat(counted(outline(caseId, position, known, Withheld.NOTHING)))
                            .as("as of " + asOf + ", known at " + known)
                            .isEqualTo(standing(told));
                }
            }
        }
    }

    @Test
    void a_fact_is_as_wide_as_its_time_was_said_and_what_has_no_place_is_counted_alone() throws Exception {
        write();
        JsonNode outline = outline(CASE, null, null, Withheld.NOTHING);
        JsonNode notes = kind(outline, "annotation");
        assertThat(notes.get("facts").intValue()).isEqualTo(2);
        assertThat(notes.get("spans")).hasSize(2);
        assertThat(notes.at("/spans/0")).hasToString("""
                {"from":"2026-02-28T23:00:00Z","to":"2026-03-01T23:00:00Z","summary":"whole day"}""");
        assertThat(notes.at("/spans/1/from").stringValue()).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(notes.at("/spans/1/to").stringValue()).isEqualTo("2026-03-02T09:31:00Z");
        assertThat(notes.at("/spans/1/summary").stringValue()).isEqualTo("better");
        assertThat(kind(outline(CASE, "4", null, Withheld.NOTHING), "annotation")
                        .at("/spans/1/summary"))
                .hasToString("\"minute\"");
        assertThat(kind(outline(CASE, "5", null, Withheld.NOTHING), "annotation")
                        .get("facts")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void of_what_is_withheld_it_tells_when_and_not_what() throws Exception {
        write();
        Withheld withheld = new Withheld(Map.of(2L, new Withheld.Event(DAY, DAY, Wall.TLP_RED)));
        JsonNode spans = kind(outline(CASE, null, null, withheld), "annotation").get("spans");
        assertThat(spans.at("/0/from").stringValue()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(spans.at("/0/summary").isMissingNode()).isTrue();
    }

    @Test
    void the_changes_are_what_was_corrected_or_taken_back() throws Exception {
        write();
        Asking asking = new Asking(desk.timelineEndpoint(), CASE);
        assertThat(Asking.summaries(asking.changed(null))).containsExactly("better", "month");
        assertThat(Asking.summaries(asking.changed("5"))).containsExactly("better");
        assertThat(Asking.summaries(asking.changed("4"))).isEmpty();
    }

    @Test
    void every_event_is_a_moment_of_the_record_and_of_what_was_known() throws Exception {
        write();
        JsonNode moments = moments();
        assertThat(moments.get("recorded")
                        .valueStream()
                        .map(event -> event.get("position").longValue()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(moments.at("/recorded/0/time").stringValue()).isEqualTo("2026-01-01T00:00:02Z");
        assertThat(moments.at("/known/0").stringValue()).isEqualTo("2025-12-20T23:00:00Z");
        assertThat(moments.get("known")).hasSize(6);
        assertThat(moments.get("all").booleanValue()).isTrue();
    }

    @Test
    void of_a_long_case_there_are_no_words_and_as_many_moments_as_are_chosen_between() throws Exception {
        desk.ledger().record(CASE, Notes.opening(new UUID(2, 0), "Long"));
        for (int i = 0; i < 600; i++) {
            desk.ledger().record(CASE, Notes.note(new UUID(3, i), "note", Notes.day("2026-03-01"), null));
        }
        desk.feedAll();
        JsonNode spans =
                kind(outline(CASE, null, null, Withheld.NOTHING), "annotation").get("spans");
        assertThat(spans).hasSize(1);
        assertThat(spans.at("/0/facts").intValue()).isEqualTo(600);
        JsonNode moments = moments();
        assertThat(moments.get("all").booleanValue()).isFalse();
        assertThat(moments.get("recorded")).hasSize(500);
        assertThat(moments.at("/recorded/0/position").longValue()).isEqualTo(1);
        assertThat(moments.at("/recorded/499/position").longValue()).isEqualTo(601);
    }

    @Test
    void a_view_that_a_program_before_kept_in_another_shape_is_built_anew() throws Exception {
        write();
        String before = outline(CASE, null, null, Withheld.NOTHING).toString();
        desk.views().getCollection("timeline_v1_strokes").drop();
        desk.views().getCollection("pointers").updateOne(eq("_id", "timeline"), unset("shape"));
        desk.restarted();
        desk.feed().rebuildOld();
        assertThat(desk.timeline().name()).isEqualTo("timeline_v2");
        assertThat(desk.caseload().name()).isEqualTo("caseload_v1");
        assertThat(outline(CASE, null, null, Withheld.NOTHING)).hasToString(before);
        desk.restarted();
        desk.feed().rebuildOld();
        assertThat(desk.timeline().name()).isEqualTo("timeline_v2");
    }

    @Test
    void many_times_of_one_kind_are_told_as_fewer_and_none_of_their_facts_is_lost() throws Exception {
        desk.ledger().record(CASE, Notes.opening(new UUID(2, 0), "Long"));
        Random random = new Random(7);
        for (int i = 0; i < 2_500; i++) desk.ledger().record(CASE, Notes.note(new UUID(3, i), "note", random));
        desk.feedAll();
        JsonNode notes = kind(outline(CASE, null, null, Withheld.NOTHING), "annotation");
        assertThat(notes.get("spans").size()).isLessThanOrEqualTo(2_000);
        assertThat(notes.get("spans")
                        .valueStream()
                        .mapToInt(span -> span.path("facts").asInt(1))
                        .sum())
                .isEqualTo(2_500);
    }

    /** Positions: opening 1, facts 2 to 4, correction 5, retraction 6. */
    private void write() {
        desk.ledger().record(CASE, Notes.opening(new UUID(2, 0), "Title"));
        desk.ledger().record(CASE, Notes.note(DAY, "whole day", Notes.day("2026-03-01"), Moment.at("2025-12-20")));
        desk.ledger()
                .record(
                        CASE,
                        Notes.note(MINUTE, "minute", point(Occurrence.Precision.MINUTE, "2026-03-02T10:30"), null));
        desk.ledger().record(CASE, Notes.note(MONTH, "month", point(Occurrence.Precision.MONTH, "2026-03"), null));
        Fact better =
                Notes.note(new UUID(4, 0), "better", point(Occurrence.Precision.MINUTE, "2026-03-02T10:30"), null);
        desk.ledger()
                .record(
                        CASE,
                        Fact.of(new UUID(4, 1), new FactCorrected(MINUTE, Reason.NEW_EVIDENCE, null, better), null));
        desk.ledger().record(CASE, Fact.of(new UUID(4, 2), new FactRetracted(MONTH, Reason.OTHER, null), null));
        desk.feedAll();
    }

    private static Occurrence point(Occurrence.Precision precision, String value) {
        return Occurrence.point(precision, value, null);
    }

    private JsonNode outline(CaseId caseId, @Nullable String asOf, @Nullable String knownAt, Withheld withheld)
            throws InterruptedException {
        return body(desk.outlineEndpoint(withheld)
                .outline(caseId.hex(), asOf, knownAt, null)
                .getBody());
    }

    private JsonNode moments() throws InterruptedException {
        return body(
                desk.outlineEndpoint(Withheld.NOTHING).moments(CASE.hex(), null).getBody());
    }

    private static JsonNode kind(JsonNode outline, String kind) {
        return outline.get("kinds")
                .valueStream()
                .filter(told -> told.get("kind").stringValue().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counted(JsonNode outline) {
        return outline.get("kinds")
                .valueStream()
                .collect(Collectors.toMap(
                        told -> told.get("kind").stringValue(),
                        told -> told.get("facts").longValue(),
                        Long::sum,
                        TreeMap::new));
    }

    private static Map<String, Long> standing(JsonNode timeline) {
        return timeline.get("entries")
                .valueStream()
                .filter(entry -> !entry.has("retracted"))
                .collect(groupingBy(entry -> entry.get("kind").stringValue(), TreeMap::new, counting()));
    }

    private static JsonNode body(@Nullable Object body) {
        return (JsonNode) Objects.requireNonNull(body);
    }
}
