package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.fact.Occurrence.Precision.HOUR;
import static org.lagebuch.query.Desk.CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import tools.jackson.databind.JsonNode;

/** Two facts whose times do not tell which was first are shown as such, in the order they were written down. */
class OrderBasisTest {
    private final Desk desk = new Desk();
    private final Asking asking = new Asking(desk.timelineEndpoint(), CASE);
    private int facts;

    @BeforeEach
    void open() {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void facts_of_the_same_day_stand_in_the_order_of_recording_and_are_said_to_overlap() throws Exception {
        note("second day", Notes.day("2025-03-02"));
        note("one", Notes.day("2025-03-01"));
        note("other", Notes.day("2025-03-01"));
        assertThat(told()).containsExactly("one certain", "other overlapping", "second day certain", "opened unknown");
    }

    @Test
    void an_hour_within_a_day_overlaps_it_and_one_of_the_next_day_does_not() throws Exception {
        note("evening", Occurrence.point(HOUR, "2025-03-01T20", null));
        note("day", Notes.day("2025-03-01"));
        note("next", Occurrence.point(HOUR, "2025-03-02T00", null));
        assertThat(told()).containsExactly("day certain", "evening overlapping", "next certain", "opened unknown");
    }

    @Test
    void what_is_only_known_to_be_over_by_then_is_sorted_there_and_claims_nothing_of_what_stood_before()
            throws Exception {
        note("by the third", notAfter("2025-03-03"));
        note("second", Notes.day("2025-03-02"));
        note("fifth", Notes.day("2025-03-05"));
        assertThat(told())
                .containsExactly("second certain", "by the third overlapping", "fifth certain", "opened unknown");
    }

    @Test
    void a_tie_across_two_pages_is_still_a_tie() throws Exception {
        for (String summary : List.of("a", "b", "c")) note(summary, Notes.day("2025-03-01"));
        desk.feedAll();
        List<String> told = new ArrayList<>();
        JsonNode page = asking.timeline(null, null, null, 1);
        told.addAll(Asking.each(page, "orderBasis"));
        while (page.has("next")) {
            page = asking.timeline(null, null, page.get("next").stringValue(), 1);
            told.addAll(Asking.each(page, "orderBasis"));
        }
        assertThat(told).containsExactly("certain", "overlapping", "overlapping", "unknown");
    }

    @Test
    void the_order_of_recording_is_certain_whatever_the_times_say() throws Exception {
        note("late", Notes.day("2025-03-02"));
        note("early", Notes.day("2025-03-01"));
        desk.feedAll();
        JsonNode page = asking.timeline(null, "recorded", null, null, null, 100);
        assertThat(Asking.summaries(page)).containsExactly("opened", "late", "early");
        assertThat(Asking.each(page, "orderBasis")).containsOnly("certain");
    }

    private List<String> told() throws InterruptedException {
        desk.feedAll();
        JsonNode page = asking.timeline();
        List<String> summaries = Asking.summaries(page);
        List<String> bases = Asking.each(page, "orderBasis");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) told.add(summaries.get(i) + " " + bases.get(i));
        return told;
    }

    private static Occurrence notAfter(String date) {
        return new Occurrence(
                Occurrence.Precision.BOUNDED,
                null,
                null,
                null,
                null,
                null,
                null,
                Occurrence.End.at(date),
                null,
                null,
                null,
                false);
    }

    private void note(String summary, @Nullable Occurrence occurred) {
        desk.ledger().record(CASE, Notes.note(id(), summary, occurred, null));
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}
