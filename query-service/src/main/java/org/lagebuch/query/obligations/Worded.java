package org.lagebuch.query.obligations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Applies;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Obligations as the API tells them. */
final class Worded {
    private final ZoneId zone;

    Worded(ZoneId zone) {
        this.zone = zone;
    }

    ObjectNode obligation(Obligation one) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.set("kind", Json.tree(one.kind()));
        if (one.pack() != null) told.put("pack", one.pack());
        told.put("regime", one.regime()).put("regimeName", one.regimeName());
        told.put("stage", one.stage()).put("stageName", one.stageName());
        if (one.party() != null) told.put("party", one.party());
        told.put("article", one.article()).put("recipient", one.recipient());
        applies(told, one.applies());
        told.put("state", one.state().word());
        state(told, one.state());
        if (one.dates() != null) dates(told, one.dates());
        if (one.anchor() != null) told.put("anchor", one.anchor().toString());
        earlier(told, one.earlier());
        contents(told, one.contents());
        ArrayNode explanation = told.putArray("explanation");
        one.explanation().forEach(explanation::add);
        return told;
    }

    private static void applies(ObjectNode told, Applies applies) {
        switch (applies) {
            case Applies.Yes yes -> told.put("applies", "yes");
            case Applies.No no -> told.put("applies", "no").put("because", no.because());
            case Applies.CannotTell asking -> {
                told.put("applies", "cannot-tell");
                ArrayNode questions = told.putArray("questions");
                asking.open()
                        .forEach(open -> questions
                                .addObject()
                                .put("question", open.fact())
                                .put("words", open.words())
                                .put("judgement", open.legalTest()));
            }
        }
    }

    private void state(ObjectNode told, State state) {
        switch (state) {
            case State.NotStarted waiting -> told.put("missing", waiting.missing());
            case State.Fulfilled filed ->
                told.put("filing", filed.filing().toString())
                        .put("filedAt", filed.at().toString())
                        .set("punctuality", Json.tree(filed.punctuality()));
            case State.Overdue missed -> told.put("overdueSince", missed.since().toString());
            case State.DecidedNotRequired decided ->
                told.put("decision", decided.decision().toString());
            case State.Merged merged -> told.put("decision", merged.into().toString());
            case State.NoFixedDeadline open -> {
                if (open.elapsed() != null) told.put("elapsed", open.elapsed().toString());
            }
            case State.CannotTell none -> {}
            case State.NotApplicable none -> {}
            case State.Running none -> {}
            case State.DueSoon none -> {}
        }
    }

    private void dates(ObjectNode told, DueDates dates) {
        date(told, "dueConservative", dates.conservative());
        date(told, "dueStatutory", dates.statutory());
    }

    private void date(ObjectNode told, String name, @Nullable Instant date) {
        if (date == null) return;
        told.put(name, date.toString());
        told.put(name + "Local", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atZone(zone)) + "[" + zone + "]");
    }

    private void earlier(ObjectNode told, List<Obligation.Rebased> earlier) {
        ArrayNode all = told.putArray("earlier");
        for (Obligation.Rebased one : earlier) {
            ObjectNode before = all.addObject();
            dates(before, one.dates());
            before.put("anchor", one.anchor().toString())
                    .put("until", one.until().toString());
            ids(before.putArray("reliedOn"), one.reliedOn());
        }
    }

    private static void contents(ObjectNode told, List<Obligation.Readiness> contents) {
        ArrayNode all = told.putArray("contents");
        for (Obligation.Readiness one : contents) {
            ObjectNode content = all.addObject();
            content.put("content", one.content()).put("label", one.label()).put("required", one.required());
            if (one.article() != null) content.put("article", one.article());
            content.set("fill", Json.tree(one.fill()));
            ids(content.putArray("facts"), one.filledBy());
        }
    }

    private static void ids(ArrayNode to, List<UUID> ids) {
        ids.forEach(id -> to.add(id.toString()));
    }
}
