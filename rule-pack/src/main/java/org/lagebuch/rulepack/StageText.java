package org.lagebuch.rulepack;

import static org.lagebuch.rulepack.Reading.each;
import static org.lagebuch.rulepack.Reading.number;
import static org.lagebuch.rulepack.Reading.optional;
import static org.lagebuch.rulepack.Reading.text;
import static org.lagebuch.rulepack.Reading.word;

import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;
import org.lagebuch.deadline.pack.Stage;
import tools.jackson.databind.JsonNode;

/** From the text of a stage to what the engine reads. */
final class StageText {
    private StageText() {}

    static Stage stage(JsonNode stage) {
        return new Stage(
                text(stage, "id"),
                text(stage, "name"),
                due(stage.path("due")),
                text(stage, "recipient"),
                optional(stage, "role"),
                optional(stage, "late_filing"),
                optional(stage, "note"),
                each(stage, "contents", StageText::content));
    }

    private static Due due(JsonNode due) {
        return new Due(
                number(due, "amount"),
                due.hasNonNull("unit") ? word(due, "unit", Due.Unit.class) : null,
                text(due, "from"),
                word(due, "rule", RuleCode.class),
                optional(due, "alternative_from"),
                cap(due.path("cap")),
                optional(due, "also"),
                optional(due, "condition"),
                optional(due, "note"));
    }

    private static Due.@Nullable Cap cap(JsonNode cap) {
        return cap.isMissingNode()
                ? null
                : new Due.Cap(cap.path("amount").intValue(), word(cap, "unit", Due.Unit.class), text(cap, "from"));
    }

    /** A content that no recorded fact fills names none: a person fills it in the report itself. */
    private static Stage.Content content(JsonNode content) {
        return new Stage.Content(
                text(content, "id"),
                text(content, "label"),
                content.path("required").isBoolean() ? Stage.Demand.REQUIRED : Stage.Demand.WHEN_AVAILABLE,
                optional(content, "condition"),
                optional(content, "ref"),
                optional(content, "fact"),
                optional(content, "type"));
    }
}
