package org.lagebuch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseChainTest {
    private static final String ORIGIN = "log.example/1";
    private static final String CASE = "0123456789abcdef0123456789abcdef";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<CaseChain.Stored> chain = chain(4);

    @Test
    void a_chain_as_written_is_verified_and_so_is_none_at_all() {
        assertThat(CaseChain.verify(ORIGIN, CASE, chain)).isEqualTo(Verdict.verified());
        assertThat(CaseChain.verify(ORIGIN, CASE, List.of()).isVerified()).isTrue();
    }

    @Test
    void leaves_of_the_same_millisecond_are_in_order() {
        lie(2, leaf -> leafAt(leaf, leaf.index(), NOON.plusMillis(1), leaf.prev()), true);
        assertThat(CaseChain.verify(ORIGIN, CASE, chain.subList(0, 3))).isEqualTo(Verdict.verified());
    }

    @Test
    void a_leaf_left_out_is_a_gap() {
        chain.remove(1);
        assertRefused(Verdict.Why.SEQ_GAP);
    }

    @Test
    void a_missing_beginning_is_a_gap() {
        chain.removeFirst();
        assertRefused(Verdict.Why.SEQ_GAP);
    }

    @Test
    void a_leaf_told_twice_is_refused() {
        chain.add(2, chain.get(1));
        assertRefused(Verdict.Why.SEQ_GAP);
    }

    @Test
    void leaves_told_in_another_order_are_refused() {
        chain.add(1, chain.remove(2));
        assertRefused(Verdict.Why.SEQ_GAP);
    }

    @Test
    void a_leaf_linked_to_another_is_refused() {
        lie(2, leaf -> leafAt(leaf, leaf.index(), leaf.time(), TreeHash.EMPTY), true);
        assertRefused(Verdict.Why.PREV_DIFFERS);
    }

    @Test
    void a_first_leaf_with_something_before_it_is_refused() {
        lie(0, leaf -> leafAt(leaf, leaf.index(), leaf.time(), TreeHash.EMPTY), true);
        assertRefused(Verdict.Why.PREV_DIFFERS);
    }

    @Test
    void an_altered_leaf_no_longer_has_its_hash() {
        lie(1, leaf -> leafAt(leaf, leaf.index(), leaf.time().plusMillis(1), leaf.prev()), false);
        assertRefused(Verdict.Why.LEAF_ALTERED);
    }

    @Test
    void a_leaf_altered_together_with_its_hash_breaks_the_next_link() {
        lie(1, leaf -> leafAt(leaf, leaf.index(), leaf.time().plusMillis(1), leaf.prev()), true);
        assertRefused(Verdict.Why.PREV_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 13})
    void an_index_must_rise(long index) {
        lie(2, leaf -> leafAt(leaf, index, leaf.time(), leaf.prev()), true);
        assertRefused(Verdict.Why.INDEX_NOT_RISING);
    }

    @Test
    void time_must_not_go_back() {
        lie(2, leaf -> leafAt(leaf, leaf.index(), NOON.minusMillis(1), leaf.prev()), true);
        assertRefused(Verdict.Why.TIME_WENT_BACK);
    }

    @Test
    void a_leaf_of_another_case_or_log_is_refused() {
        assertThat(why(CaseChain.verify(ORIGIN, "f".repeat(32), chain))).isEqualTo(Verdict.Why.OTHER_CASE);
        assertThat(why(CaseChain.verify("log.example/2", CASE, chain))).isEqualTo(Verdict.Why.OTHER_LOG);
    }

    @Test
    void an_event_of_the_log_itself_is_in_no_case() {
        Leaf system = new Leaf(ORIGIN, 0, NOON, null, Leaf.NO_SEQ, null, parts(0));
        assertThat(why(CaseChain.verify(ORIGIN, CASE, List.of(new CaseChain.Stored(system, system.hash())))))
                .isEqualTo(Verdict.Why.OTHER_CASE);
    }

    private void lie(int at, UnaryOperator<Leaf> change, boolean rehashed) {
        CaseChain.Stored truth = chain.get(at);
        Leaf changed = change.apply(truth.leaf());
        chain.set(at, new CaseChain.Stored(changed, rehashed ? changed.hash() : truth.hash()));
    }

    private void assertRefused(Verdict.Why why) {
        assertThat(why(CaseChain.verify(ORIGIN, CASE, chain))).isEqualTo(why);
    }

    private static Verdict.@Nullable Why why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Verified verified -> null;
            case Verdict.Refused refused -> refused.why();
        };
    }

    private static List<CaseChain.Stored> chain(int length) {
        List<CaseChain.Stored> chain = new ArrayList<>();
        Digest prev = null;
        for (int seq = 0; seq < length; seq++) {
            Leaf leaf = new Leaf(ORIGIN, 10 + 3L * seq, NOON.plusMillis(seq), CASE, seq, prev, parts(seq));
            chain.add(new CaseChain.Stored(leaf, leaf.hash()));
            prev = leaf.hash();
        }
        return chain;
    }

    private static Leaf leafAt(Leaf leaf, long index, Instant time, @Nullable Digest prev) {
        return new Leaf(leaf.origin(), index, time, leaf.caseId(), leaf.seq(), prev, leaf.parts());
    }

    private static List<Leaf.Part> parts(int of) {
        return List.of(new Leaf.Part("head", Trees.leaf(of)));
    }
}
