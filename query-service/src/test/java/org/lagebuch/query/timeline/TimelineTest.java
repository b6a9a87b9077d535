package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.query.Desk.CASE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.RandomHistory;
import tools.jackson.databind.JsonNode;

class TimelineTest {
    private final Desk desk = new Desk();
    private final TimelineEndpoint endpoint = desk.timelineEndpoint();
    private final Asking asking = new Asking(endpoint, CASE);
    private int facts;

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void entries_show_exactly_what_a_literal_fold_of_the_record_says_at_every_moment_of_both_axes() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            CaseId caseId = new CaseId(String.format("%032x", seed + 100));
            new RandomHistory(desk.ledger(), caseId, new Random(seed)).go(20);
            desk.feedAll();
            LiteralFold.compare(new Asking(endpoint, caseId), desk.ledger().eventsOf(caseId));
        }
    }

    @Test
    void duplicates_reordering_and_gaps_change_nothing() throws Exception {
        new RandomHistory(desk.ledger(), CASE, new Random(42)).go(25);
        List<StoredEvent> told = new ArrayList<>(desk.ledger().events());
        told.addAll(desk.ledger().events());
        Collections.shuffle(told, new Random(7));
        told.removeIf(event -> event.seq() % 5 == 3);
        for (StoredEvent event : told) desk.feed().apply(List.of(event));
        desk.feed().apply(List.of(desk.ledger().events().getLast()));
        LiteralFold.compare(asking, desk.ledger().eventsOf(CASE));
        String before = asking.timeline().toString();
        desk.feed().rebuild();
        assertThat(desk.timeline().name()).isEqualTo("timeline_v2");
        assertThat(asking.timeline()).hasToString(before);
    }

    @Test
    void pages_fit_together_while_new_facts_arrive_and_a_made_up_cursor_is_refused() throws Exception {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
        for (int i = 0; i < 9; i++) note("n" + i, "2025-01-0" + (9 - i));
        desk.feedAll();
        JsonNode first = asking.timeline(null, null, null, 4);
        note("late", "2025-01-01");
        desk.feedAll();
        List<String> told = new ArrayList<>(Asking.summaries(first));
        JsonNode page = first;
        while (page.has("next")) {
            page = asking.timeline(null, null, page.get("next").stringValue(), 4);
            told.addAll(Asking.summaries(page));
        }
        assertThat(told).containsExactly("n8", "n7", "n6", "n5", "n4", "n3", "n2", "n1", "n0", "opened");
        String forged = first.get("next").stringValue().replaceFirst("^.", "x");
        assertThatThrownBy(() -> asking.timeline(null, null, forged, 4)).isInstanceOf(Refused.class);
    }

    private void note(String summary, String day) {
        desk.ledger().record(CASE, Notes.note(id(), summary, Notes.day(day), null));
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}
