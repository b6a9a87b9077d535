package org.lagebuch.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private final Fact fact = Fact.of(ONE, new Governance.Annotation(), "said");

    @Test
    void a_fact_given_another_id_or_moment_is_otherwise_the_same() {
        assertThat(fact.withId(TWO)).isEqualTo(Fact.of(TWO, new Governance.Annotation(), "said"));
        assertThat(fact.withId(TWO).withId(ONE)).isEqualTo(fact);
        Moment moment = Moment.at("2026-03-01");
        assertThat(fact.withLearnedAt(moment).learnedAt()).isEqualTo(moment);
        assertThat(fact.withLearnedAt(moment).withLearnedAt(null)).isEqualTo(fact);
    }

    @Test
    void a_fact_without_id_cannot_be_asked_for_it() {
        Fact unnamed = Fact.of(ONE, new Governance.Annotation(), null).withId(TWO);
        assertThat(unnamed.id()).isEqualTo(TWO);
        Fact none = new Fact(
                null,
                fact.what(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                fact.relayedVia(),
                null,
                fact.subjects(),
                fact.evidence(),
                fact.links(),
                fact.quantities(),
                null,
                null,
                fact.tags(),
                fact.original());
        assertThatThrownBy(none::id).isInstanceOf(IllegalStateException.class);
    }
}
