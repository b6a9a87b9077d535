package org.lagebuch.query.statements;

import java.util.List;
import java.util.UUID;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Statements, differences and alarms as the API tells them. */
final class Told {
    private final Withheld withheld;

    /** @param withheld events whose words are not told */
    Told(Withheld withheld) {
        this.withheld = withheld;
    }

    ObjectNode statement(Statement statement) {
        ObjectNode told = brief(statement);
        if (isWithheld(statement)) return told;
        Fact fact = statement.fact();
        if (fact.assertedAt() != null) told.set("assertedAt", Json.tree(fact.assertedAt()));
        if (fact.occurred() != null) told.set("occurred", Json.tree(fact.occurred()));
        if (fact.what() instanceof Reporting.StatementPublished published) {
            if (published.version() != null) told.put("version", published.version());
            if (published.url() != null) told.put("url", published.url());
        }
        return told;
    }

    ObjectNode brief(Statement statement) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        Fact fact = statement.fact();
        told.put("factId", statement.id().toString());
        told.put("kind", Kind.of(fact.what()).kind());
        if (isWithheld(statement)) {
            told.put("to", EventText.WITHHELD).put("summary", EventText.WITHHELD);
            return told.put("recordedAt", statement.told().toString()).put("position", statement.position());
        }
        told.put("to", statement.to());
        if (fact.summary() != null) told.put("summary", fact.summary());
        if (fact.what() instanceof Reporting.NotificationSubmitted filed) {
            if (filed.regime() != null) told.put("regime", filed.regime());
            if (filed.stage() != null) told.put("stage", filed.stage());
        }
        return told.put("recordedAt", statement.told().toString()).put("position", statement.position());
    }

    /** As it stood when something was told at a position. */
    ObjectNode claim(Claimed claim, long position) {
        ObjectNode told =
                JsonNodeFactory.instance.objectNode().put("factId", claim.id().toString());
        claim.at(position).or(claim::now).ifPresent(wording -> {
            Fact fact = wording.fact();
            told.put("kind", Kind.of(fact.what()).kind());
            if (withheld.has(wording.position())) {
                told.put("summary", EventText.WITHHELD);
                return;
            }
            if (fact.summary() != null) told.put("summary", fact.summary());
            if (fact.negated()) told.put("negated", true);
            if (fact.assertion() != null) told.set("assertion", Json.tree(fact.assertion()));
            if (fact.reservation() != null) told.put("reservation", fact.reservation());
        });
        return told;
    }

    /** With everything that touched it since. */
    ObjectNode claimSince(Claimed claim, long position) {
        ObjectNode told = claim(claim, position);
        List<Word> since = claim.since(position);
        if (since.isEmpty()) told.put("now", "standing");
        else told.set("now", Json.tree(since.getLast().effect()));
        ArrayNode by = told.putArray("by");
        since.forEach(one -> by.add(cause(one)));
        return told;
    }

    static ObjectNode cause(Word word) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("factId", word.factId().toString()).set("effect", Json.tree(word.effect()));
        if (word.reason() != null) told.put("reason", word.reason());
        told.put("minor", word.isMinor()).put("position", word.position());
        return told.put("recordedAt", word.recordedAt().toString());
    }

    ObjectNode alarm(Alarm alarm, List<StatementsEndpoint.Touched> duties) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("state", alarm.answered() == null ? "open" : "answered");
        if (alarm.answered() != null)
            told.put("answeredBy", alarm.answered().id().toString());
        told.set("statement", brief(alarm.statement()));
        told.set("claim", claim(alarm.claim(), alarm.statement().position()));
        alarm.claim()
                .now()
                .map(wording -> withheld.has(wording.position())
                        ? EventText.WITHHELD
                        : wording.fact().summary())
                .ifPresent(summary -> told.put("now", summary));
        told.set("cause", cause(alarm.cause()));
        ArrayNode touched = told.putArray("duties");
        duties.forEach(duty -> touched.addObject().put("regime", duty.regime()).put("stage", duty.stage()));
        return told;
    }

    ObjectNode change(Difference.Change change, Statement from, Statement to) {
        boolean untold = change.kind() == Difference.Kind.WITHDRAWN || change.kind() == Difference.Kind.NOT_REPEATED;
        ObjectNode told = claim(change.claim(), untold ? from.position() : to.position());
        if (change.before() != null) told.set("before", claim(change.before(), from.position()));
        UUID cause = change.cause();
        if (cause != null) told.put("cause", cause.toString());
        return told;
    }

    private boolean isWithheld(Statement statement) {
        return withheld.has(statement.standing());
    }
}
