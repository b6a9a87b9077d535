package org.lagebuch.wire;

import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A fact as the API spells it: {@code factId, kind, occurred …, details}. */
public final class FactText {
    private static final String KIND = "kind";
    private static final String DETAILS = "details";
    private static final String ORIGINAL = "original";
    private static final String FACT = "fact";

    private FactText() {}

    /** @throws Unreadable with the pointer of what does not fit */
    public static Fact read(JsonNode tree) {
        if (!(tree instanceof ObjectNode given)) {
            throw new Unreadable(Unreadable.Why.WRONG_TYPE, "", "a fact is a JSON object");
        }
        ObjectNode rest = given.deepCopy();
        Kind kind = kind(rest.remove(KIND));
        ObjectNode details = details(rest.remove(DETAILS));
        refuse(rest, "what");
        refuse(rest, ORIGINAL);
        JsonNode original = details.remove(ORIGINAL);
        if (original != null) rest.set(ORIGINAL, original);
        rest.putPOJO("what", happening(kind, details));
        return frame(rest);
    }

    private static Fact frame(ObjectNode rest) {
        try {
            return Json.read(rest, Fact.class);
        } catch (Unreadable e) {
            boolean original = e.pointer().startsWith("/" + ORIGINAL);
            throw original ? e.below("/" + DETAILS) : e;
        }
    }

    public static ObjectNode tree(Fact fact) {
        ObjectNode flat = (ObjectNode) Json.tree(fact);
        ObjectNode details = (ObjectNode) flat.remove("what");
        if (fact.what() instanceof RecordKeeping.FactCorrected corrected) {
            details.set(FACT, tree(corrected.fact()));
        }
        JsonNode original = flat.remove(ORIGINAL);
        if (original != null) details.set(ORIGINAL, original);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        JsonNode id = flat.remove("factId");
        if (id != null) tree.set("factId", id);
        tree.put(KIND, Kind.of(fact.what()).kind());
        tree.setAll(flat);
        if (!details.isEmpty()) tree.set(DETAILS, details);
        return tree;
    }

    private static Happening happening(Kind kind, ObjectNode details) {
        try {
            if (kind == Kind.FACT_CORRECTED && details.get(FACT) != null) {
                Fact replacement = below("/fact", details.get(FACT));
                details.putPOJO(FACT, replacement);
            }
            return Json.read(details, kind.happening());
        } catch (Unreadable e) {
            throw e.below("/" + DETAILS);
        }
    }

    private static Fact below(String prefix, JsonNode tree) {
        try {
            return read(tree);
        } catch (Unreadable e) {
            throw e.below(prefix);
        }
    }

    private static Kind kind(@Nullable JsonNode name) {
        if (name == null) throw new Unreadable(Unreadable.Why.MISSING_PROPERTY, "/kind", "missing property kind");
        if (!name.isString()) throw new Unreadable(Unreadable.Why.WRONG_TYPE, "/kind", "wrong type: kind is a string");
        return Kind.named(name.stringValue())
                .orElseThrow(() ->
                        new Unreadable(Unreadable.Why.UNKNOWN_KIND, "/kind", "unknown kind " + name.stringValue()));
    }

    private static ObjectNode details(@Nullable JsonNode details) {
        if (details == null || details.isNull()) return JsonNodeFactory.instance.objectNode();
        if (details instanceof ObjectNode object) return object;
        throw new Unreadable(Unreadable.Why.WRONG_TYPE, "/details", "wrong type: details is an object");
    }

    /** Names that only this class may use between text and record. */
    private static void refuse(ObjectNode tree, String name) {
        if (tree.has(name)) {
            throw new Unreadable(Unreadable.Why.UNKNOWN_PROPERTY, "/" + name, "unknown property " + name);
        }
    }
}
