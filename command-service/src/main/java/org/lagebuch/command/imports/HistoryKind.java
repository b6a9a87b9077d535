package org.lagebuch.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which kind of fact a record becomes, and what its details say. */
final class HistoryKind {
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?i)\\b(authority|authorities|regulator|supervisor|commissioner|ministry|police|csirt|cert)\\b");

    private final String organisation;
    private final Notes notes;
    private final Set<String> impaired = new HashSet<>();

    /** @param organisation whose incident it is; what is sent to it is received */
    HistoryKind(String organisation, Notes notes) {
        this.organisation = organisation;
        this.notes = notes;
    }

    /** Puts {@code kind} and {@code details} into a fact. */
    void put(ObjectNode fact, ObjectNode record) {
        String kind = record.path("kind").asString("");
        if (record.path("suggestedKind").asString("").equals("impact")) {
            impairs(fact.put("kind", "service-impact"), record);
            return;
        }
        switch (kind) {
            case "detection", "forensic-finding", "data-exposure" -> fact.put("kind", kind);
            case "threat-actor-activity" -> fact.put("kind", "threat-activity");
            case "decision" -> fact.put("kind", "decision-taken");
            case "communication" -> fact.put("kind", "statement-published");
            case "isolation" -> {
                impairs(fact.put("kind", "containment"), record);
                fact.set("details", details().put("measure", "not-stated"));
            }
            case "notification" -> notification(fact, record);
            case "recovery" -> recovery(fact, record);
            default -> annotation(fact);
        }
        if (record.hasNonNull("recipients") && !kind.equals("notification")) notes.keptAsOriginal("/recipients");
        if (record.hasNonNull("suggestedKind")) notes.keptAsOriginal("/suggestedKind");
    }

    /** No regime and no stage: an imported notification feeds no duty until a person says so. */
    private void notification(ObjectNode fact, ObjectNode record) {
        List<String> recipients = texts(record.path("recipients"));
        String told = String.join("; ", recipients);
        if (recipients.stream().anyMatch(organisation::equalsIgnoreCase)) {
            ObjectNode details = details();
            if (record.hasNonNull("actor")) details.set("from", record.get("actor"));
            fact.put("kind", "inbound-notice").set("details", details);
        } else if (AUTHORITY.matcher(told).find()) {
            fact.put("kind", "notification-submitted").set("details", details().put("recipient", told));
        } else {
            fact.put("kind", "persons-notified").set("details", details().put("group", "not-stated"));
            notes.note("/recipients", "Who was told is not said in words we know; recorded as a notice to persons.");
        }
    }

    private void recovery(ObjectNode fact, ObjectNode record) {
        List<String> restored = texts(record.path("assets"));
        if (restored.isEmpty()) {
            annotation(fact);
            return;
        }
        ObjectNode details = details().put("extent", "not-stated");
        if (!impaired.containsAll(restored.stream().map(HistoryKind::key).toList())) {
            details.put("unreportedBefore", true);
        }
        fact.put("kind", "service-restored").set("details", details);
    }

    private void annotation(ObjectNode fact) {
        fact.put("kind", "annotation");
        notes.keptAsOriginal("/kind");
    }

    private void impairs(ObjectNode fact, ObjectNode record) {
        if (!record.path("polarity").asString("").equals("negated")) {
            texts(record.path("assets")).forEach(name -> impaired.add(key(name)));
        }
        fact.remove("details");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(member -> texts.add(member.asString("")));
        return texts;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }
}
