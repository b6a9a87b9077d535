package org.lagebuch.command.counter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client hands in, read strictly: what does not fit is told by its pointer, and nothing is passed over. */
public final class Submission {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final ObjectNode body;

    private Submission(ObjectNode body) {
        this.body = body;
    }

    /** The body is limited at the door. */
    public static Submission of(InputStream body) throws IOException {
        JsonNode tree = parsed(body.readAllBytes());
        if (tree instanceof ObjectNode object) return new Submission(object);
        throw Wording.refused("", Refusal.WRONG_TYPE);
    }

    public static JsonNode parsed(byte[] text) {
        try {
            JsonNode tree = Json.parse(text);
            if (tree.isMissingNode()) throw Wording.refused("", Refusal.NOT_JSON);
            HalfCharacters.refuse(tree, "");
            return tree;
        } catch (Unreadable e) {
            throw Wording.refused(e);
        }
    }

    /** A case in a path: one that cannot be is one that is not. */
    public static CaseId caseInPath(String hex) {
        if (!CaseId.isCaseId(hex)) throw Wording.refused("", Refusal.CASE_NOT_FOUND);
        return new CaseId(hex);
    }

    public static UUID factInPath(String id) {
        if (!UUID_FORM.matcher(id).matches()) throw Wording.refused("", Refusal.FACT_NOT_FOUND);
        return UUID.fromString(id);
    }

    /** The whole body as a record. */
    public <T> T as(Class<T> type) {
        try {
            return Json.read(body, type);
        } catch (Unreadable e) {
            throw Wording.refused(e);
        }
    }

    /** SHA-256 of what was asked, in canonical order, lower-case hex. */
    String digest() {
        return Canonical.digest(body);
    }

    /** The whole body as a fact, which gets an id if it brings none. */
    public Fact asFact(Supplier<UUID> ids) {
        try {
            return identified(read(body), ids);
        } catch (Unreadable e) {
            throw Wording.refused(e);
        }
    }

    /** One property as a fact; what is left of the body is read by {@link #as}. */
    public Fact takeFact(String name) {
        JsonNode fact = body.remove(name);
        if (fact == null) throw Wording.refused("/" + name, Refusal.MISSING_PROPERTY);
        try {
            return read(fact);
        } catch (Unreadable e) {
            throw Wording.refused(e.below("/" + name));
        }
    }

    /** The body as a list of facts, with everything that does not fit in any of them. */
    public List<Fact> asFacts(int max, Supplier<UUID> ids) {
        List<Problem> problems = new ArrayList<>();
        JsonNode given = body.remove("facts");
        body.propertyNames().forEach(name -> problems.add(Problem.at("/" + name, Refusal.UNKNOWN_PROPERTY)));
        if (given == null) throw Wording.refused("/facts", Refusal.MISSING_PROPERTY);
        if (!given.isArray()) throw Wording.refused("/facts", Refusal.WRONG_TYPE);
        if (given.isEmpty() || given.size() > max) throw Wording.refused("/facts", Refusal.BATCH_SIZE);
        List<Fact> facts = new ArrayList<>(given.size());
        for (int index = 0; index < given.size(); index++) {
            try {
                facts.add(identified(read(given.get(index)), ids));
            } catch (Unreadable e) {
                problems.add(Wording.problem(e.below("/facts/" + index)));
            }
        }
        if (!problems.isEmpty()) throw Wording.refused(problems);
        return facts;
    }

    private static Fact read(JsonNode tree) {
        PersonNumbers.refuse(tree, "");
        return FactText.read(tree);
    }

    private static Fact identified(Fact fact, Supplier<UUID> ids) {
        return fact.factId() == null ? fact.withId(ids.get()) : fact;
    }
}
