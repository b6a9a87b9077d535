package org.lagebuch.query.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Fact;

/** The life of a fact that was claimed outside: its wordings, and every word against it, in the order of the ledger. */
final class Claimed {
    private final UUID id;
    private final List<Wording> wordings = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    /**
     * A wording of the fact.
     *
     * @param by the correction that brought it; that of the fact itself where it is the first
     */
    record Wording(Fact fact, long position, UUID by) {}

    Claimed(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void worded(Fact fact, long position, UUID by) {
        wordings.add(new Wording(fact, position, by));
    }

    void word(Word word) {
        words.add(word);
    }

    /** As it stood when something was told. */
    Optional<Wording> at(long position) {
        return wordings.stream()
                .filter(wording -> wording.position() <= position)
                .reduce((one, later) -> later);
    }

    Optional<Wording> now() {
        return wordings.isEmpty() ? Optional.empty() : Optional.of(wordings.getLast());
    }

    /** Everything that touched it after a position, first one first. */
    List<Word> since(long position) {
        return words.stream()
                .filter(word -> word.position() > position)
                .sorted(Comparator.comparingLong(Word::position))
                .toList();
    }

    /** What says by a position that it does not hold: taken back, or refuted. */
    Optional<Word> withdrawnBy(long position) {
        return words.stream()
                .filter(word -> word.position() <= position)
                .filter(word -> word.effect() == Word.Effect.RETRACTED || word.effect() == Word.Effect.REFUTED)
                .findFirst();
    }

    /** A correction changes the words; one that turns a fact into its denial refutes it. */
    static Word.Effect effect(@Nullable Wording before, Fact after) {
        boolean refuted = after.assertion() == Assertion.REFUTED
                || (before != null && before.fact().negated() != after.negated());
        return refuted ? Word.Effect.REFUTED : Word.Effect.CORRECTED;
    }
}
