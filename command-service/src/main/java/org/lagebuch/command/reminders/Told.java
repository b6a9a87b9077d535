package org.lagebuch.command.reminders;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.wire.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in words and in JSON.
 *
 * @param link address of the product for people, without a slash at its end; empty where none is set
 */
record Told(Message message, String link) {
    String subject() {
        String state = message.state().equals("overdue") ? "Overdue" : "Due soon";
        return state + ": " + message.regime() + " " + message.stage() + ", " + message.due();
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(
                "A duty to report is " + message.state().replace('-', ' ') + ".",
                "",
                "Regime: " + message.regime(),
                "Stage:  " + message.stage(),
                "Due:    " + message.due(),
                "Case:   " + message.caseId().hex()));
        if (!link.isEmpty()) lines.add(address());
        return String.join("\r\n", lines) + "\r\n";
    }

    String json() {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("type", "duty." + message.state());
        ObjectNode data = told.putObject("data");
        data.put("caseId", message.caseId().hex());
        data.put("factId", message.factId().toString());
        data.put("regime", message.regime()).put("stage", message.stage());
        data.put("state", message.state()).put("due", message.due());
        if (!link.isEmpty()) data.put("link", address());
        return Json.text(told);
    }

    private String address() {
        return link + "/cases/" + message.caseId().hex();
    }
}
