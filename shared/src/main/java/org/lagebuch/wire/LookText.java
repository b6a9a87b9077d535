package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lagebuch.access.Look;
import org.lagebuch.fact.CaseId;
import tools.jackson.databind.JsonNode;

/** A look as the access ledger keeps it. Words that were searched for may name a person, and are sealed as persons are. */
public final class LookText {
    public static final String TYPE = "lagebuch.RecordRead";
    private static final int VERSION = 1;

    private LookText() {}

    public static Written write(CaseId caseId, Look look) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("type", TYPE);
        head.put("v", VERSION);
        head.put("by", look.person());
        if (look.role() != null) head.put("role", look.role());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("at", look.at().word());
        if (look.of() != null) body.put("of", look.of().toString());
        if (look.times() > 0) body.put("times", look.times());
        List<String> people = look.search() == null ? List.of() : List.of(Json.text(Map.of("name", look.search())));
        List<String> tags = List.of(Tags.ofCase(caseId));
        return new Written(TYPE, VERSION, caseId, Json.text(head), Json.text(body), people, tags);
    }

    /** What was looked at as the API spells it: with the words that were searched for, which the ledger seals. */
    public static Map<String, Object> told(Look look) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", look.at().word());
        if (look.of() != null) told.put("of", look.of().toString());
        if (look.search() != null) told.put("search", look.search());
        if (look.times() > 0) told.put("times", look.times());
        return told;
    }

    /**
     * @param people the texts of sealed parts, as far as their keys are still there
     * @throws Unreadable where it is none
     */
    public static Look read(String head, String body, List<String> people) {
        JsonNode told = Json.parse(head.getBytes(UTF_8));
        JsonNode said = Json.parse(body.getBytes(UTF_8));
        if (!TYPE.equals(told.path("type").asString(""))) {
            throw new Unreadable(Unreadable.Why.UNKNOWN_VALUE, "/type", "not a look: " + told.path("type"));
        }
        String search = people.isEmpty()
                ? null
                : Json.parse(people.getFirst().getBytes(UTF_8)).path("name").asString("");
        return new Look(
                told.path("by").asString(""),
                told.path("role").asString(null),
                Look.At.valueOf(said.path("at").asString("case").toUpperCase(Locale.ROOT)),
                said.has("of") ? UUID.fromString(said.path("of").asString("")) : null,
                search,
                said.path("times").asLong(0));
    }
}
