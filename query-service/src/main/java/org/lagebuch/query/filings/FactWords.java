package org.lagebuch.query.filings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Party;
import org.lagebuch.wire.FactText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fact says, in words to begin a report with; whoever files it reads them first. */
final class FactWords {
    private FactWords() {}

    /** One fact a line. */
    static String of(List<Fact> facts) {
        return facts.stream()
                .map(FactWords::of)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String of(Fact fact) {
        String said = fact.summary() == null ? "" : fact.summary().strip();
        String told = switch (fact.what()) {
            case Analysis.AffectedPersons persons -> joined(said, persons(persons));
            case Intake.RoleAssigned assigned -> joined(person(assigned.person()), assigned.role());
            default -> said.isEmpty() ? spelled(fact) : said;
        };
        return fact.reservation() == null ? told : told + " (" + fact.reservation() + ")";
    }

    private static String persons(Analysis.AffectedPersons persons) {
        String count = range(persons.min(), persons.max());
        return Stream.of(persons.group(), count, persons.country())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) return "";
        if (min == null) return "at most " + plain(max);
        if (max == null) return "at least " + plain(min);
        return min.compareTo(max) == 0 ? plain(min) : plain(min) + " to " + plain(max);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String person(@Nullable Party party) {
        if (party == null) return "";
        return joined(party.name(), party.contact());
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Where nobody gave a summary, what the fact says by its names. */
    private static String spelled(Fact fact) {
        ObjectNode tree = FactText.tree(fact);
        String details = tree.path("details").properties().stream()
                .filter(property -> property.getValue().isValueNode())
                .map(property -> property.getKey() + ": " + property.getValue().asString())
                .collect(Collectors.joining(", "));
        String subjects = fact.subjects().stream()
                .flatMap(subject -> Stream.ofNullable(subject.name()))
                .collect(Collectors.joining(", "));
        JsonNode kind = tree.path("kind");
        return Stream.of(details, subjects)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("; "))
                        .isEmpty()
                ? kind.asString("").replace('-', ' ')
                : joined(details, subjects);
    }
}
