package org.lagebuch.rulepack;

import static org.lagebuch.rulepack.Reading.day;
import static org.lagebuch.rulepack.Reading.each;
import static org.lagebuch.rulepack.Reading.optional;
import static org.lagebuch.rulepack.Reading.text;
import static org.lagebuch.rulepack.Reading.texts;
import static org.lagebuch.rulepack.Reading.word;
import static org.lagebuch.rulepack.Reading.words;

import java.time.LocalDate;
import java.util.List;
import org.lagebuch.deadline.pack.Condition;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import tools.jackson.databind.JsonNode;

/** From the text of a pack, already checked, to what the engine reads. */
final class PackText {
    private PackText() {}

    static RulePack pack(JsonNode pack) {
        return new RulePack(
                text(pack, "version"),
                LocalDate.parse(text(pack, "as_of")),
                text(pack, "disclaimer"),
                words(pack, "rules"),
                words(pack, "facts"),
                each(pack, "regimes", PackText::regime));
    }

    private static Regime regime(JsonNode regime) {
        return new Regime(
                text(regime, "id"),
                text(regime, "name"),
                text(regime, "jurisdiction"),
                word(regime, "status", Regime.Status.class),
                text(regime, "authority"),
                text(regime, "legal_source"),
                day(regime, "in_force_since"),
                day(regime, "in_force_until"),
                each(regime, "applies_when", PackText::condition),
                texts(regime, "exemptions"),
                text(regime.path("clock_start"), "definition"),
                each(regime, "stages", StageText::stage),
                each(regime, "sources", PackText::source),
                text(regime, "confidence"));
    }

    private static Regime.Source source(JsonNode source) {
        return new Regime.Source(text(source, "title"), optional(source, "where"), optional(source, "read"));
    }

    private static Condition condition(JsonNode condition) {
        if (condition.has("any")) {
            return new Condition.Any(each(condition, "any", PackText::condition));
        }
        return new Condition.Test(
                text(condition, "fact"),
                word(condition, "op", Condition.Operator.class),
                values(condition.path("value")),
                condition.path("legal_test").asBoolean(false),
                optional(condition, "note"));
    }

    private static List<Object> values(JsonNode value) {
        if (value.isMissingNode()) {
            return List.of();
        }
        return value.isArray() ? value.valueStream().map(PackText::value).toList() : List.of(value(value));
    }

    private static Object value(JsonNode value) {
        return value.isBoolean() ? (Object) value.booleanValue() : value.stringValue();
    }
}
