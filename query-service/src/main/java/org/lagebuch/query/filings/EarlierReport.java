package org.lagebuch.query.filings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation.Fill;
import org.lagebuch.query.standing.Stood;
import tools.jackson.databind.JsonNode;

/** The report that was last filed of a duty, by the ids of its contents. */
final class EarlierReport {
    private final Filed filed;
    private final Map<String, Said> fields = new LinkedHashMap<>();

    /** What it says in one field. */
    record Said(@Nullable String value, Fill fill, List<UUID> facts) {}

    private EarlierReport(Filed filed, JsonNode document) {
        this.filed = filed;
        for (JsonNode field : document.path("fields")) {
            List<UUID> facts = new ArrayList<>();
            field.path("facts").forEach(fact -> facts.add(UUID.fromString(fact.asString(""))));
            Fill fill = Fill.valueOf(field.path("fill")
                    .asString("missing")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_'));
            fields.put(
                    field.path("content").asString(""),
                    new Said(field.path("value").asString(null), fill, List.copyOf(facts)));
        }
    }

    static Optional<EarlierReport> of(Stood stood, String regime, @Nullable String party) {
        return Filed.in(stood).reversed().stream()
                .filter(filed -> filed.isOf(regime, party))
                .flatMap(filed -> filed.document().map(document -> new EarlierReport(filed, document)).stream())
                .findFirst();
    }

    Filed filed() {
        return filed;
    }

    @Nullable
    String stage() {
        return filed.now().stage();
    }

    Optional<Said> said(String content) {
        return Optional.ofNullable(fields.get(content));
    }
}
