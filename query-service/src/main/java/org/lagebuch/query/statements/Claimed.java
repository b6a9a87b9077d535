package org.lagebuch.query.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Fact;
import org.lagebuch.log.StoredEvent;

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
    record Wording(Fact fact, StoredEvent event, UUID by) {
        long position() {
            return event.position();
        }

        /** What was said with it about a fact. */
        Word said(Word.Effect effect, UUID by) {
            return new Word(effect, by, event.position(), event.time(), null);
        }
    }

    Claimed(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void worded(Wording wording) {
        wordings.add(wording);
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

    /** The first wording of which something is true that is true of the one that stands. */
    Wording first(Predicate<Wording> wanted) {
        return wordings.stream().filter(wanted).findFirst().orElseThrow();
    }

    boolean isRetracted() {
        return words.stream().anyMatch(word -> word.effect() == Word.Effect.RETRACTED);
    }

    /** Whether another fact had spoken about it by a position. */
    boolean isSpokenOfBy(UUID other, long position) {
        return words.stream().anyMatch(word -> word.factId().equals(other) && word.position() <= position);
    }

    /** Everything that touched it after a position, first one first. */
    List<Word> since(long position) {
        return words.stream()
                .filter(word -> word.position() > position)
                .sorted(Comparator.comparingLong(Word::position))
                .toList();
    }

    /**
     * What a later statement may tell so that a word is answered: what speaks against the fact or in its place, and the
     * fact itself only where its own words were changed. Telling once more what was taken back answers nothing.
     */
    Set<UUID> answersTo(Word cause) {
        Set<UUID> answers = new HashSet<>();
        since(cause.position() - 1).forEach(word -> answers.add(word.factId()));
        boolean reworded = cause.effect() == Word.Effect.CORRECTED || cause.effect() == Word.Effect.REFUTED;
        if (reworded && !isRetracted()) answers.add(id);
        return answers;
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
