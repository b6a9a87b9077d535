package org.lagebuch.deadline.known;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Party;

/** Everything on record about one party of a case, asked by fact id of the pack. */
public final class Knowledge {
    private final Told told;
    private final Legal party;

    public Knowledge(Told told, Legal party) {
        this.told = told;
        this.party = party;
    }

    public Told told() {
        return told;
    }

    public Legal party() {
        return party;
    }

    /**
     * What a person judged comes before what facts imply.
     *
     * @param factId id in the pack, with a part after a dot
     */
    public Optional<Answer> of(String factId) {
        return judged(factId).or(() -> Sources.of(factId).flatMap(source -> source.answer(this)));
    }

    /** What a person answered, with an assessment of that question. */
    public Optional<Answer> judged(String question) {
        return assessment(question).map(found -> {
            Object value = found.what().value();
            List<Object> values =
                    value instanceof List<?> list ? List.copyOf(list) : value == null ? List.of() : List.of(value);
            Answer.Certainty certainty = values.isEmpty() || isUnknown(value)
                    ? Answer.Certainty.UNKNOWN
                    : Doubt.of(found.noted().fact());
            return new Answer(
                    certainty == Answer.Certainty.UNKNOWN ? List.of() : values,
                    certainty,
                    List.of(found.noted().id()),
                    true);
        });
    }

    /** The latest that stands. */
    public Optional<Told.Of<Analysis.Assessment>> assessment(String question) {
        return told.of(Analysis.Assessment.class).stream()
                .filter(assessed -> concerns(assessed.what().party()))
                .filter(assessed -> question.equals(asked(assessed.what())))
                .max(Comparator.comparingLong(assessed -> assessed.noted().position()));
    }

    /** Whether something said of a party is said of this one; without a name it is said of the case's own organisation. */
    public boolean concerns(@Nullable Party named) {
        return party.is(named == null ? null : named.name());
    }

    private static @Nullable String asked(Analysis.Assessment assessment) {
        String question = assessment.question();
        return question == null ? null : question.strip();
    }

    private static boolean isUnknown(@Nullable Object value) {
        return value instanceof String text && text.equalsIgnoreCase("unknown");
    }
}
