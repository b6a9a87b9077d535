package org.lagebuch.deadline;

import java.util.Locale;
import java.util.Set;
import org.lagebuch.deadline.known.Legal;
import org.lagebuch.deadline.pack.Regime;

/**
 * Whether a regime is worth a line before it is known to apply. For the organisation itself, where a question about the
 * incident is open; who it is, is asked only by the laws of its own country. For others, not before it surely applies.
 */
final class Relevance {
    private static final Set<String> WHO = Set.of("role", "sector", "countries", "countries.establishment");

    private Relevance() {}

    static boolean isShown(Applies applies, Regime regime, Legal party) {
        return switch (applies) {
            case Applies.Yes yes -> true;
            case Applies.No no -> false;
            case Applies.CannotTell asking -> party.own() && (isKnown(asking) || isOfItsCountry(regime, party));
        };
    }

    private static boolean isKnown(Applies.CannotTell asking) {
        return asking.open().stream().noneMatch(open -> WHO.contains(open.fact()));
    }

    private static boolean isOfItsCountry(Regime regime, Legal party) {
        String of = regime.id().substring(0, 2).toUpperCase(Locale.ROOT);
        Set<String> countries = party.countries();
        return countries.isEmpty()
                || countries.contains(of)
                || (of.equals("EU") && countries.stream().anyMatch(Applicability::isInEea));
    }
}
