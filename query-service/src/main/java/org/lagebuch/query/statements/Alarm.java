package org.lagebuch.query.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something told outside that no longer stands as it was told.
 *
 * @param answered a later statement to the same people that tells the fact in its new words, or what took its place
 */
record Alarm(
        Statement statement,
        Claimed claim,
        Word cause,
        @Nullable Statement answered) {

    /** The latest cause first. A claim may have several: none of them hides another. */
    static List<Alarm> in(List<Statement> statements, Claims claims) {
        List<Alarm> alarms = new ArrayList<>();
        for (Statement statement : statements) {
            for (UUID id : statement.claims()) {
                Claimed claim = claims.of(id);
                for (Word cause : claim.since(statement.position())) {
                    if (cause.factId().equals(statement.id())) continue;
                    alarms.add(new Alarm(statement, claim, cause, answer(statement, claim, cause, statements)));
                }
            }
        }
        alarms.sort(Comparator.comparingLong((Alarm alarm) -> alarm.cause().position())
                .reversed());
        return alarms;
    }

    private static @Nullable Statement answer(
            Statement statement, Claimed claim, Word cause, List<Statement> statements) {
        Set<UUID> answers = claim.answersTo(cause);
        return statements.stream()
                .filter(later -> later.position() > cause.position() && later.isToTheSame(statement))
                .filter(later -> later.claims().stream().anyMatch(answers::contains))
                .findFirst()
                .orElse(null);
    }
}
