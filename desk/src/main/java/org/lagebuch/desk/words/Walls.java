package org.lagebuch.desk.words;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The marks that keep a fact from some of its case, {@code tlp:red} and {@code privileged}, as the API spells them in it. */
public final class Walls {
    private static final String TLP_RED = "tlp:red";
    private static final String PRIVILEGED = "privileged";
    private static final String RED = "red";

    private Walls() {}

    /** The mark of a fact; empty where it has none. */
    public static String of(JsonNode fact) {
        if (fact.path("tlp").asString("").equals(RED)) return TLP_RED;
        boolean privileged = StreamSupport.stream(fact.path("tags").spliterator(), false)
                .anyMatch(tag -> tag.asString("").equalsIgnoreCase(PRIVILEGED));
        return privileged ? PRIVILEGED : "";
    }

    public static void mark(ObjectNode fact, String wall) {
        if (wall.equals(TLP_RED)) fact.put("tlp", RED);
        else fact.putArray("tags").add(wall);
    }
}
