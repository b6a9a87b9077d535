package org.lagebuch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.fact.Tlp;
import org.lagebuch.fact.Wall;

class WalledTest {
    private static final UUID ID = new UUID(0, 1);
    private final Walled facts = new Walled();

    @Test
    void a_mark_is_a_wall_by_itself_and_by_what_a_correction_puts_in_its_place() {
        assertThat(Wall.of(note(ID, Tlp.RED))).contains(Wall.TLP_RED);
        assertThat(Wall.of(note(ID, Tlp.AMBER_STRICT, "other"))).isEmpty();
        assertThat(Wall.of(note(ID, null, "Privileged"))).contains(Wall.PRIVILEGED);
        assertThat(Wall.of(correction(2, note(ID, Tlp.RED)))).contains(Wall.TLP_RED);
    }

    @Test
    void who_takes_part_stands_before_every_wall() {
        Happening granted = new Intake.AccessGranted(null, "responder", null, "helps");
        assertThat(Wall.of(fact(ID, granted, Tlp.RED, List.of()))).isEmpty();
    }

    @Test
    void the_first_author_knows_all_wordings_and_another_author_his_own() {
        facts.take(1, note(ID, Tlp.RED), "ana");
        facts.take(2, correction(2, note(ID, Tlp.RED)), "ben");
        assertThat(facts.from("ana").isEmpty()).isTrue();
        assertThat(facts.from("ben").positions()).containsExactly(1L);
        assertThat(facts.from("eve").positions()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_mark_that_comes_later_takes_earlier_words_along_and_one_that_goes_leaves_them() {
        facts.take(1, note(ID, null), "ana");
        facts.take(2, correction(2, note(ID, Tlp.RED)), "ana");
        assertThat(facts.from("eve").positions()).containsExactlyInAnyOrder(1L, 2L);
        facts.take(3, correction(3, note(ID, null)), "ana");
        assertThat(facts.from("eve").events())
                .containsExactly(Map.entry(2L, new Withheld.Event(new UUID(0, 2), ID, Wall.TLP_RED)));
    }

    @Test
    void taking_it_back_is_behind_the_same_wall() {
        facts.take(1, note(ID, Tlp.RED), "ana");
        Happening back = new RecordKeeping.FactRetracted(ID, Reason.OTHER, "it was Eve");
        facts.take(2, fact(new UUID(0, 2), back, null, List.of()), "ana");
        assertThat(facts.from("eve").at(2)).contains(Wall.TLP_RED);
    }

    private static Fact note(UUID id, @Nullable Tlp tlp, String... tags) {
        return fact(id, new Governance.Annotation(), tlp, List.of(tags));
    }

    private static Fact correction(long id, Fact words) {
        Happening what = new RecordKeeping.FactCorrected(ID, Reason.OTHER, null, words);
        return fact(new UUID(0, id), what, null, List.of());
    }

    private static Fact fact(UUID id, Happening what, @Nullable Tlp tlp, List<String> tags) {
        return new Fact(
                id, what, null, null, null, null, "s", null, false, null, null, List.of(), null, List.of(), List.of(),
                List.of(), List.of(), tlp, null, tags, Map.of());
    }
}
