package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact as the ledger stores it, split into the parts that can be disclosed, withheld and erased one by one
 * (ledger.md 1.7a), and put together again from whatever parts are still there.
 */
public final class EventText {
    /** What stands for words that were withheld or erased. */
    public static final String WITHHELD = "(withheld)";

    private static final int PERSONS_MAX = 24;

    private EventText() {}

    /** @throws Unreadable where a fact names more natural persons than a leaf has parts for */
    public static Written write(CaseId caseId, Fact fact, Author by) {
        Kind kind = Kind.of(fact.what());
        ObjectNode body = FactText.tree(fact);
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("type", kind.type()).put("v", kind.version()).put("by", by.id());
        if (by.role() != null) head.put("role", by.role());
        Structure.lift(body, head);
        List<String> people = new ArrayList<>();
        People.number(body, people);
        if (people.size() > PERSONS_MAX) {
            throw new Unreadable(
                    Unreadable.Why.WRONG_TYPE, "", "a fact names at most " + PERSONS_MAX + " natural persons");
        }
        return new Written(
                kind.type(), kind.version(), caseId, Json.text(head), Json.text(body), people, Tags.of(caseId, fact));
    }

    /**
     * @param body absent where it was withheld or erased
     * @param people the texts that could be opened; a person whose text is absent stays a number
     * @throws Unreadable where the text is of a type or version this program does not know
     */
    public static Recorded read(String head, @Nullable String body, List<String> people) {
        ObjectNode top = Upcasts.raise(object(head), body == null ? null : object(body));
        String type = top.path("type").asString("");
        Kind kind = Kind.ofType(type)
                .orElseThrow(() -> new Unreadable(Unreadable.Why.UNKNOWN_KIND, "/type", "unknown type " + type));
        ObjectNode fact = (ObjectNode) top.get("fact");
        if (body == null) Structure.standIn(fact, kind);
        People.name(fact, people);
        Author by = new Author(top.path("by").asString(""), top.path("role").asString(null));
        return new Recorded(FactText.read(fact), by, body == null);
    }

    /** A fact read back, who wrote it down, and whether its words were withheld. */
    public record Recorded(Fact fact, Author by, boolean withheld) {}

    private static ObjectNode object(String text) {
        JsonNode tree = Json.parse(text.getBytes(UTF_8));
        if (tree instanceof ObjectNode object) return object;
        throw new Unreadable(Unreadable.Why.WRONG_TYPE, "", "a part is a JSON object");
    }
}
