package org.lagebuch.query.obligations;

import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.wire.Json;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the shipped rule pack asks, and where it has that from. */
@RestController
public final class RegimesEndpoint {
    private final RulePack pack;

    public RegimesEndpoint(RulePack pack) {
        this.pack = pack;
    }

    @GetMapping("/api/regimes")
    Object regimes() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("version", pack.version()).put("asOf", pack.asOf().toString());
        answer.put("disclaimer", pack.disclaimer());
        ObjectNode rules = answer.putObject("rules");
        pack.rules().forEach(rules::put);
        ObjectNode facts = answer.putObject("facts");
        pack.facts().forEach(facts::put);
        ArrayNode regimes = answer.putArray("regimes");
        pack.regimes().forEach(regime -> regimes.add(regime(regime)));
        return answer;
    }

    @GetMapping("/api/regimes/{id}")
    Object regime(@PathVariable("id") String id) {
        return pack.regime(id)
                .map(RegimesEndpoint::regime)
                .orElseThrow(
                        () -> Asked.notFound("regime-not-found", "There is no such regime in the rule pack.", "/id"));
    }

    private static ObjectNode regime(Regime regime) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", regime.id()).put("name", regime.name()).put("jurisdiction", regime.jurisdiction());
        told.set("status", Json.tree(regime.status()));
        told.put("authority", regime.authority());
        told.put("law", regime.law());
        if (regime.since() != null) told.put("since", regime.since().toString());
        if (regime.until() != null) told.put("until", regime.until().toString());
        told.put("clockStart", regime.clockStart()).put("confidence", regime.confidence());
        regime.exemptions().forEach(told.putArray("exemptions")::add);
        ArrayNode stages = told.putArray("stages");
        regime.stages().forEach(stage -> stages.add(stage(stage)));
        ArrayNode sources = told.putArray("sources");
        for (Regime.Source source : regime.sources()) {
            ObjectNode one = sources.addObject().put("title", source.title());
            if (source.where() != null) one.put("where", source.where());
            if (source.read() != null) one.put("read", source.read());
        }
        return told;
    }

    private static ObjectNode stage(Stage stage) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("id", stage.id()).put("name", stage.name()).put("recipient", stage.recipient());
        told.set("due", due(stage.due()));
        if (stage.role() != null) told.put("role", stage.role());
        if (stage.lateFiling() != null) told.put("lateFiling", stage.lateFiling());
        if (stage.note() != null) told.put("note", stage.note());
        ArrayNode contents = told.putArray("contents");
        for (Stage.Content content : stage.contents()) {
            ObjectNode one = contents.addObject().put("id", content.id()).put("label", content.label());
            one.set("demand", Json.tree(content.demand()));
            if (content.condition() != null) one.put("condition", content.condition());
            if (content.article() != null) one.put("article", content.article());
            if (content.fact() != null) one.put("fact", content.fact());
        }
        return told;
    }

    private static ObjectNode due(Due due) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (due.amount() != null) told.put("amount", due.amount());
        if (due.unit() != null) told.set("unit", Json.tree(due.unit()));
        told.put("from", due.from()).put("rule", due.rule().name());
        if (due.alternativeFrom() != null) told.put("alternativeFrom", due.alternativeFrom());
        if (due.also() != null) told.put("also", due.also());
        if (due.condition() != null) told.put("condition", due.condition());
        return told;
    }
}
