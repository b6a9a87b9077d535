package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Party;

/** A fact in its parts: what can be withheld, what can be erased, and what is left then. */
class EventTextTest {
    private static final Party ERIKA = new Party(Party.PERSON, "Erika Mustermann", "erika@example.org", null);

    @ParameterizedTest
    @EnumSource
    void parts_written_are_put_together_again_and_written_alike(Kind kind) {
        Written written = SampleFacts.written(kind);
        EventText.Recorded read = EventText.read(written.head(), written.body(), written.people());
        assertThat(read).isEqualTo(new EventText.Recorded(SampleFacts.of(kind), SampleFacts.AUTHOR, false));
        assertThat(EventText.write(SampleFacts.CASE, read.fact(), read.by())).isEqualTo(written);
        assertThat(written.type()).isEqualTo(kind.type());
        assertThat(written.version()).isEqualTo(kind.version());
    }

    @ParameterizedTest
    @EnumSource
    void neither_head_nor_body_nor_tags_name_a_person(Kind kind) {
        Written written = SampleFacts.written(kind);
        assertThat(written.people()).isNotEmpty().allMatch(text -> text.contains("Mustermann"));
        assertThat(written.head() + written.body() + written.tags()).doesNotContain("Mustermann", "555 010");
    }

    @ParameterizedTest
    @EnumSource
    void the_head_holds_no_words_of_a_person(Kind kind) {
        String head = SampleFacts.written(kind).head();
        assertThat(head).doesNotContain("summary", "half past nine", "\"stated\"", "the note", "the title", "Lösegeld");
    }

    @ParameterizedTest
    @EnumSource
    void without_its_body_a_fact_keeps_its_structure(Kind kind) {
        Fact fact = SampleFacts.of(kind);
        EventText.Recorded read = EventText.read(SampleFacts.written(kind).head(), null, List.of());
        assertThat(read.withheld()).isTrue();
        assertThat(read.by()).isEqualTo(SampleFacts.AUTHOR);
        assertThat(Kind.of(read.fact().what())).isEqualTo(kind);
        assertThat(read.fact().summary()).isEqualTo(EventText.WITHHELD);
        assertThat(read.fact().factId()).isEqualTo(fact.factId());
        assertThat(read.fact().learnedAt()).isEqualTo(fact.learnedAt());
        assertThat(read.fact().subjects()).isEmpty();
        assertThat(Objects.requireNonNull(read.fact().occurred()).value())
                .isEqualTo(Objects.requireNonNull(fact.occurred()).value());
    }

    @Test
    void persons_are_numbered_in_order_and_named_again_one_by_one() {
        Written written = write(with(ERIKA, new Party(Party.PERSON, "Max", null, null), Party.named("mail")));
        assertThat(written.body()).contains("\"subjects\":[{\"person\":1},{\"person\":2},\"mail\"]");
        assertThat(written.people())
                .containsExactly(
                        "{\"person\":1,\"type\":\"person\",\"name\":\"Erika Mustermann\",\"contact\":\"erika@example.org\"}",
                        "{\"person\":2,\"type\":\"person\",\"name\":\"Max\"}");
        Fact half = EventText.read(
                        written.head(), written.body(), List.of(written.people().getFirst()))
                .fact();
        assertThat(half.subjects()).containsExactly(ERIKA, new Party(null, null, null, 2), Party.named("mail"));
    }

    @Test
    void a_number_that_the_writer_made_up_is_refused() {
        Party forged = new Party(null, "shown as Erika", null, 1);
        assertThatThrownBy(() -> write(with(ERIKA, forged)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/subjects/1/person"));
        assertThatThrownBy(() -> write(with(new Party(Party.PERSON, "Max", null, 7))))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_leaf_has_room_for_24_persons() {
        Party[] crowd = new Party[25];
        Arrays.fill(crowd, ERIKA);
        assertThatThrownBy(() -> write(with(crowd))).isInstanceOf(Unreadable.class);
        assertThat(write(with(Arrays.copyOf(crowd, 24))).people()).hasSize(24);
    }

    @Test
    void a_type_or_version_from_elsewhere_is_unreadable() {
        assertUnreadable("{\"type\":\"lagebuch.LogOpened\",\"v\":1}", Unreadable.Why.UNKNOWN_KIND, "/type");
        assertUnreadable("{\"v\":1}", Unreadable.Why.UNKNOWN_KIND, "/type");
        assertUnreadable("{\"type\":\"lagebuch.Annotation\",\"v\":2}", Unreadable.Why.UNKNOWN_VERSION, "/v");
        assertUnreadable("{\"type\":\"lagebuch.Annotation\",\"v\":0}", Unreadable.Why.UNKNOWN_VERSION, "/v");
        assertUnreadable("{\"type\":\"lagebuch.Annotation\",\"v\":\"1\"}", Unreadable.Why.UNKNOWN_VERSION, "/v");
        assertUnreadable("{\"type\":\"lagebuch.Annotation\"}", Unreadable.Why.UNKNOWN_VERSION, "/v");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "null"})
    void a_part_is_an_object(String part) {
        assertUnreadable(part, Unreadable.Why.WRONG_TYPE, "");
    }

    private static Written write(Fact fact) {
        return EventText.write(SampleFacts.CASE, fact, SampleFacts.AUTHOR);
    }

    private static Fact with(Party... subjects) {
        String text = "{\"factId\":\"0b4cbe1c-5a2f-4a0e-9f39-3f4ad1a0c001\",\"kind\":\"annotation\",\"subjects\":"
                + Json.text(List.of(subjects)) + "}";
        return FactText.read(Json.parse(text.getBytes(UTF_8)));
    }

    private static void assertUnreadable(String head, Unreadable.Why why, String pointer) {
        assertThatThrownBy(() -> EventText.read(head, "{\"kind\":\"annotation\"}", List.of()))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.why()).isEqualTo(why);
                    assertThat(unreadable.pointer()).isEqualTo(pointer);
                });
    }
}
