package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.command.store.Drafts.ANNOTATION;
import static org.lagebuch.command.store.Drafts.annotation;
import static org.lagebuch.command.store.Drafts.annotations;
import static org.lagebuch.command.store.Drafts.caseId;
import static org.lagebuch.command.store.Drafts.containment;
import static org.lagebuch.command.store.Drafts.inCase;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.Finding;
import org.lagebuch.log.LedgerCheck;
import org.lagebuch.log.LogOrigin;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;

/** What the engine keeps of what is appended, beside what its streams keep. */
abstract class EngineContract extends StreamContract {
    private static final CaseId CASE = caseId(1);
    private static final CaseId OTHER = caseId(2);

    /** The same log, opened anew. */
    abstract Bench again(Bench bench);

    @Test
    void a_log_begins_by_saying_its_name() {
        assertThat(bench.stored()).singleElement().satisfies(first -> {
            assertThat(first.type()).isEqualTo(LogOrigin.LOG_OPENED);
            assertThat(first.text(StoredPart.HEAD))
                    .hasValueSatisfying(
                            head -> assertThat(head).contains(bench.log().origin()));
        });
    }

    @Test
    void positions_have_no_gap_and_the_answer_is_the_next_one() throws Exception {
        assertThat(bench.append(annotation(CASE, "one"))).isEqualTo(2);
        assertThat(bench.append(AppendCondition.none(), annotations(CASE, 3))).isEqualTo(5);
        assertThat(bench.append(annotation(OTHER, "five"))).isEqualTo(6);
        assertThat(bench.stored()).extracting(StoredEvent::position).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void what_is_sourced_meets_tag_and_type_and_ends_with_the_next_position() throws Exception {
        bench.append(annotation(CASE, "one"), containment(CASE, "two"), annotation(OTHER, "three"));
        bench.append(annotation(CASE, "four"));
        Bench.Sourced sourced = bench.source(inCase(CASE, ANNOTATION));
        assertThat(sourced.events()).extracting(StoredEvent::position).containsExactly(1L, 4L);
        assertThat(sourced.next()).isEqualTo(5);
    }

    @Test
    void what_is_remembered_of_a_case_grows_with_it() throws Exception {
        for (int i = 0; i < 5; i++) {
            bench.append(annotation(CASE, "again"), containment(CASE, "also"));
            assertThat(bench.source(inCase(CASE, ANNOTATION)).events()).hasSize(i + 1);
        }
    }

    @Test
    void a_matching_event_after_the_marker_is_a_conflict_and_nothing_is_written() throws Exception {
        AppendCondition seen = bench.source(inCase(CASE, ANNOTATION)).condition(inCase(CASE, ANNOTATION));
        bench.append(containment(CASE, "one"), annotation(CASE, "two"));
        assertThatThrownBy(() -> bench.append(seen, annotations(CASE, 1)))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
        assertThat(bench.stored()).hasSize(3);
    }

    @Test
    void another_type_or_another_case_after_the_marker_is_no_conflict() throws Exception {
        AppendCondition seen = bench.source(inCase(CASE, ANNOTATION)).condition(inCase(CASE, ANNOTATION));
        bench.append(containment(CASE, "one"), annotation(OTHER, "two"));
        assertThat(bench.append(seen, annotations(CASE, 1))).isEqualTo(4);
    }

    @Test
    void two_tags_must_stand_on_one_event_to_be_a_conflict() throws Exception {
        Draft first = annotation(CASE, "first");
        EventCriteria both = EventCriteria.havingTags(
                first.written().tags().stream().map(Drafts::tag).toArray(Tag[]::new));
        AppendCondition seen = bench.source(both).condition(both);
        bench.append(annotation(CASE, "another"));
        assertThat(bench.append(seen, List.of(first))).isEqualTo(3);
        assertThatThrownBy(() -> bench.append(seen, List.of(first)))
                .isInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void a_matching_event_before_the_marker_is_no_conflict() throws Exception {
        bench.append(annotation(CASE, "one"));
        Bench.Sourced sourced = bench.source(inCase(CASE, ANNOTATION));
        assertThat(bench.append(sourced.condition(inCase(CASE, ANNOTATION)), annotations(CASE, 1)))
                .isEqualTo(3);
    }

    @RepeatedTest(5)
    void many_writers_at_one_place_leave_one_winner() throws Exception {
        AppendCondition seen = bench.source(inCase(CASE, ANNOTATION)).condition(inCase(CASE, ANNOTATION));
        List<Boolean> won = Collision.of(8, writer -> {
            try {
                return bench.append(seen, List.of(annotation(CASE, "from " + writer))) > 0;
            } catch (AppendEventsTransactionRejectedException lost) {
                return false;
            }
        });
        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(bench.stored()).hasSize(2);
    }

    @Test
    void fifty_writers_on_one_case_do_not_disturb_each_other() throws Exception {
        List<Long> next = Collision.of(50, writer -> {
            Draft draft = annotation(CASE, "from " + writer);
            EventCriteria own =
                    EventCriteria.havingTags(Drafts.tag(draft.written().tags().getLast()));
            return bench.append(bench.source(own).condition(own), List.of(draft));
        });
        assertThat(next).doesNotHaveDuplicates();
        assertThat(bench.stored().stream().skip(1))
                .extracting(StoredEvent::seq)
                .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
        assertThat(findings()).isEmpty();
    }

    @Test
    void chain_leaf_and_commitments_hold_when_recomputed() throws Exception {
        for (int i = 0; i < 10; i++) bench.append(AppendCondition.none(), annotations(caseId(i % 3), i + 1));
        bench.append(Drafts.naming(CASE, "Ana Example"), Drafts.impact(CASE, "mail"));
        assertThat(bench.stored()).hasSize(58);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_person_is_sealed_and_only_the_key_opens_it() throws Exception {
        bench.append(Drafts.naming(CASE, "Ana Example"));
        StoredEvent event = bench.stored().getLast();
        assertThat(event.text(StoredPart.BODY))
                .hasValueSatisfying(body -> assertThat(body).doesNotContain("Ana"));
        assertThat(event.text(StoredPart.PEOPLE)).isEmpty();
        assertThat(new EventReader(bench.log().origin(), bench.keys()).people(event))
                .singleElement()
                .satisfies(person -> assertThat(person).contains("Ana Example"));
    }

    @Test
    void too_much_is_refused_and_nothing_is_written() throws Exception {
        assertThatThrownBy(() -> bench.append(AppendCondition.none(), annotations(CASE, 513)))
                .isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> bench.append(annotation(CASE, "x".repeat(300 << 10))))
                .isInstanceOf(TooLarge.class);
        List<Draft> heavy = IntStream.range(0, 20)
                .mapToObj(i -> annotation(CASE, "x".repeat(250 << 10)))
                .toList();
        assertThatThrownBy(() -> bench.append(AppendCondition.none(), heavy)).isInstanceOf(TooLarge.class);
        assertThat(bench.append(AppendCondition.none(), annotations(CASE, 512))).isEqualTo(513);
    }

    @Test
    void opened_again_the_log_goes_on_where_it_stopped() throws Exception {
        bench.append(annotation(CASE, "one"));
        bench.close();
        bench = again(bench);
        assertThat(bench.append(annotation(CASE, "two"))).isEqualTo(3);
        assertThat(bench.stored())
                .last()
                .satisfies(event -> assertThat(event.seq()).isEqualTo(1));
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        return LedgerCheck.findings(bench.log(), bench.keys());
    }
}
