package org.lagebuch.desk.duties;

import java.util.HashMap;
import java.util.Map;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How long the law gives for each stage, and in which unit it counts. */
final class Limits {
    private final Map<String, JsonNode> dues = new HashMap<>();

    /** Knows nothing where the API does not tell regimes; a policy or a contract is in no rule pack anyway. */
    Limits(Answer regimes) {
        if (!regimes.isOk()) return;
        for (JsonNode regime : regimes.body().path("regimes")) {
            for (JsonNode stage : regime.path("stages")) {
                dues.put(key(regime.path("id"), stage.path("id")), stage.path("due"));
            }
        }
    }

    String unit(JsonNode duty) {
        return due(duty).path("unit").asString("");
    }

    /** Such as "72 hours"; empty where the law gives no number. */
    String text(JsonNode duty, Words words) {
        JsonNode due = due(duty);
        if (!due.has("amount")) return "";
        return due.path("amount").asInt() + " "
                + words.value("unit", due.path("unit").asString(""));
    }

    private JsonNode due(JsonNode duty) {
        return dues.getOrDefault(key(duty.path("regime"), duty.path("stage")), MissingNode.getInstance());
    }

    private static String key(JsonNode regime, JsonNode stage) {
        return regime.asString("") + " " + stage.asString("");
    }
}
