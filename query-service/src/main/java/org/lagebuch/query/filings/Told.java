package org.lagebuch.query.filings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.Party;
import org.lagebuch.query.standing.Stood;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and filings as the API tells them. */
final class Told {
    private final RulePack pack;

    Told(RulePack pack) {
        this.pack = pack;
    }

    /**
     * @param earlier report of the same duty
     * @param sinceThen its own fields as they would be filled now, where it was another stage
     * @param withheld facts that say something in a field, but not to whoever asks
     */
    record Fields(List<Composed> all, Optional<EarlierReport> earlier, List<Composed> sinceThen, Set<UUID> withheld) {}

    ObjectNode draft(Stood stood, Regime regime, Stage stage, Optional<Obligation> duty, Fields fields) {
        ObjectNode told = about(stood);
        told.put("pack", pack.version());
        told.put("regime", regime.id()).put("regimeName", regime.name());
        told.put("stage", stage.id()).put("stageName", stage.name());
        duty.ifPresent(one -> put(told, "party", one.party()));
        told.put("recipient", stage.recipient()).put("law", regime.law());
        told.put("obliged", duty.isPresent());
        fields.earlier()
                .ifPresent(report ->
                        told.put("startsFrom", report.filed().noted().id().toString()));
        ArrayNode all = told.putArray("fields");
        fields.all().forEach(field -> all.add(field(field, fields.withheld())));
        ArrayNode since = told.putArray("changedSince");
        fields.sinceThen().stream()
                .filter(field -> field.change() != Composed.Change.SAME)
                .forEach(field -> since.add(field(field, fields.withheld())));
        return told;
    }

    ObjectNode all(Stood stood) {
        ObjectNode told = about(stood);
        ArrayNode all = told.putArray("filings");
        Filed.in(stood).forEach(filed -> all.add(filed(filed)));
        return told;
    }

    private static ObjectNode about(Stood stood) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("caseId", stood.caseId().hex());
        told.putObject("asOf")
                .put("position", stood.position())
                .put("time", stood.time().toString());
        return told;
    }

    private static ObjectNode field(Composed field, Set<UUID> withheld) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("content", field.content()).put("label", field.label()).put("required", field.required());
        put(told, "article", field.article());
        told.put("fill", word(field.fill()));
        put(told, "value", field.value());
        ArrayNode facts = told.putArray("facts");
        field.facts().forEach(fact -> facts.add(fact.toString()));
        if (field.facts().stream().anyMatch(withheld::contains)) told.put("withheld", true);
        put(told, "drafted", field.drafted());
        put(told, "before", field.before());
        if (field.change() != null) told.put("change", word(field.change()));
        return told;
    }

    private ObjectNode filed(Filed filed) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("factId", filed.noted().id().toString());
        told.put("state", filed.acknowledgement() == null && filed.receipt() == null ? "submitted" : "acknowledged");
        String regimeId = filed.now().regime();
        put(told, "regime", regimeId);
        put(told, "stage", filed.now().stage());
        if (regimeId != null) names(told, regimeId, filed.now().stage());
        put(told, "party", filed.party());
        Party recipient = filed.now().recipient();
        if (recipient != null) put(told, "recipient", recipient.name());
        put(told, "channel", filed.now().channel());
        put(told, "submittedAt", filed.submittedAt());
        put(told, "receipt", filed.receipt());
        put(told, "contentHash", filed.now().contentHash());
        put(told, "summary", filed.noted().fact().summary());
        told.put("composedHere", filed.document().isPresent());
        told.put("recordedAt", filed.firstRecordedAt().toString()).put("position", filed.firstPosition());
        return told;
    }

    private void names(ObjectNode told, String regimeId, @Nullable String stageId) {
        pack.regime(regimeId).ifPresent(regime -> {
            told.put("regimeName", regime.name());
            if (stageId != null) regime.stage(stageId).ifPresent(stage -> told.put("stageName", stage.name()));
        });
    }

    private static void put(ObjectNode to, String name, @Nullable String text) {
        if (text != null) to.put(name, text);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
