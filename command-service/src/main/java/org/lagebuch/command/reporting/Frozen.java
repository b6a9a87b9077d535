package org.lagebuch.command.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a filing: JSON on one line, properties in the order written here, fields in the order of the rule pack,
 * with the words of the pack beside the answers, so that it is understood without the program that wrote it.
 *
 * @param text whose UTF-8 is what is kept and hashed
 * @param hash SHA-256, lower-case hex
 */
record Frozen(String text, String hash) {
    static final String FORMAT = "lagebuch-filing-1";

    /** What a filing is filed under. */
    record Duty(RulePack pack, Regime regime, Stage stage) {}

    static Frozen of(CaseId caseId, UUID factId, Filing filing, Duty duty) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT).put("pack", duty.pack().version());
        document.put("caseId", caseId.hex()).put("factId", factId.toString());
        document.putObject("regime")
                .put("id", duty.regime().id())
                .put("name", duty.regime().name())
                .put("law", duty.regime().law());
        document.putObject("stage")
                .put("id", duty.stage().id())
                .put("name", duty.stage().name());
        put(document, "party", filing.party());
        document.put("recipient", filing.recipient()).put("channel", filing.channel());
        ArrayNode fields = document.putArray("fields");
        for (Stage.Content content : duty.stage().contents()) {
            Filing.Field field = filing.fields().get(content.id());
            if (field != null) fields.add(field(content, field));
        }
        String text = Json.text(document);
        return new Frozen(text, hash(text));
    }

    private static ObjectNode field(Stage.Content content, Filing.Field field) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("content", content.id()).put("label", content.label());
        put(told, "article", content.article());
        told.set("fill", Json.tree(field.fill()));
        put(told, "value", field.value());
        put(told, "reason", field.reason());
        ArrayNode facts = told.putArray("facts");
        field.facts().forEach(fact -> facts.add(fact.toString()));
        return told;
    }

    private static void put(ObjectNode to, String name, @Nullable String text) {
        if (text != null) to.put(name, text);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
