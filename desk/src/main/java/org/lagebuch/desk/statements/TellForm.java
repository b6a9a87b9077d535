package org.lagebuch.desk.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody told outside, as the form sends it.
 *
 * @param told in the words in which it was told
 * @param at as in the quick entry; now where it is empty
 * @param claims ids of the facts it told
 * @param factId made with the page, so that sending it twice records it once
 */
public record TellForm(
        @Nullable String told,
        @Nullable String audience,
        @Nullable String at,
        @Nullable List<String> claims,
        @Nullable String factId) {
    static TellForm blank(String factId) {
        return new TellForm("", "", "", List.of(), factId);
    }

    @Override
    public List<String> claims() {
        return claims == null ? List.of() : claims;
    }

    String when() {
        return at == null ? "" : at.strip();
    }

    /** @param occurred as the API takes it */
    ObjectNode fact(ObjectNode occurred) {
        ObjectNode fact = JsonNodeFactory.instance.objectNode();
        if (factId != null && !factId.isBlank()) fact.put("factId", factId);
        fact.put("kind", "statement-published");
        if (told != null && !told.isBlank()) fact.put("summary", told.strip());
        fact.set("occurred", occurred);
        ObjectNode details = fact.putObject("details");
        if (audience != null && !audience.isBlank()) details.put("audience", audience.strip());
        claims().forEach(details.withArray("/claims")::add);
        return fact;
    }
}
