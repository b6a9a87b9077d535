package org.lagebuch.deadline.known;

import java.util.List;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Quantity;

/** How sure a fact is of what it says. */
final class Doubt {
    private Doubt() {}

    /** As sure as the surest of them. */
    static Answer.Certainty of(List<Noted> facts) {
        return facts.stream()
                .map(noted -> of(noted.fact()))
                .min(Enum::compareTo)
                .orElse(Answer.Certainty.UNKNOWN);
    }

    static Answer.Certainty of(Fact fact) {
        Assertion assertion = fact.assertion();
        if (assertion == null) return estimated(fact);
        return switch (assertion) {
            case CONFIRMED -> estimated(fact);
            case UNKNOWN, UNDISCLOSED -> Answer.Certainty.UNKNOWN;
            case LIKELY, SUSPECTED, PRELIMINARY, CLAIMED_BY_ATTACKER, REPORTED_BY_THIRD_PARTY, REFUTED ->
                Answer.Certainty.ESTIMATE;
        };
    }

    private static Answer.Certainty estimated(Fact fact) {
        boolean rough = fact.quantities().stream()
                .anyMatch(
                        quantity -> quantity.qualifier() != null && quantity.qualifier() != Quantity.Qualifier.EXACTLY);
        return rough || fact.reservation() != null ? Answer.Certainty.ESTIMATE : Answer.Certainty.CONFIRMED;
    }
}
