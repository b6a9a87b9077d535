package org.lagebuch.query.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.query.standing.Stood;

/**
 * Something told outside: a public statement, a filing, a letter, a report to the police.
 *
 * @param to whom it was told, in lower case; two statements to the same are compared by it
 * @param told when it was first written down: what was recorded later could not have been in it
 * @param position of that recording in the ledger
 * @param standing position of the wording that stands
 * @param claims the facts it tells, in its order
 */
record Statement(Fact fact, String to, Instant told, long position, long standing, Set<UUID> claims) {
    static final Set<Class<? extends Happening>> KINDS = Set.of(
            Reporting.StatementPublished.class,
            Reporting.NotificationSubmitted.class,
            Reporting.PersonsNotified.class,
            Reporting.LawEnforcementReported.class);

    /** In the order they were told. */
    static List<Statement> in(Stood stood) {
        List<Statement> statements = new ArrayList<>();
        for (Noted noted : stood.entries()) {
            if (noted.fact().negated()) continue;
            to(noted.fact().what()).ifPresent(to -> statements.add(of(noted, to)));
        }
        return statements;
    }

    UUID id() {
        return fact.id();
    }

    boolean isToTheSame(Statement other) {
        return to.equals(other.to);
    }

    private static Statement of(Noted noted, String to) {
        Noted first = noted.first();
        return new Statement(
                noted.fact(), to, first.recordedAt(), first.position(), noted.position(), claims(noted.fact()));
    }

    /** A filing and a letter claim what they rest on. */
    private static Set<UUID> claims(Fact fact) {
        Stream<UUID> named = switch (fact.what()) {
            case Reporting.StatementPublished published -> published.claims().stream();
            case Reporting.NotificationSubmitted filed -> filed.claims().stream();
            default -> Stream.empty();
        };
        Stream<UUID> rests = fact.links().stream()
                .filter(link -> link.rel() == Link.Rel.DERIVED_FROM && !link.inverse())
                .map(Link::target);
        return new LinkedHashSet<>(Stream.concat(named, rests).toList());
    }

    private static Optional<String> to(Happening what) {
        return switch (what) {
            case Reporting.StatementPublished published ->
                Optional.of("audience " + word(published.audience(), "public"));
            case Reporting.NotificationSubmitted filed -> Optional.of("recipient " + name(filed.recipient()));
            case Reporting.PersonsNotified letter -> Optional.of("persons " + word(letter.group(), "affected"));
            case Reporting.LawEnforcementReported police -> Optional.of("recipient " + name(police.authority()));
            default -> Optional.empty();
        };
    }

    private static String name(@Nullable Party party) {
        return party == null ? "an authority" : word(party.name(), "an authority");
    }

    private static String word(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text.strip().toLowerCase(Locale.ROOT);
    }
}
