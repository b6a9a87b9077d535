package org.lagebuch.desk.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Draws cases by lot: whoever has the number drawn with draws the same ones again. */
final class Sample {
    static final int MOST = 100;

    private Sample() {}

    static List<JsonNode> of(List<JsonNode> cases, int size, long number) {
        List<JsonNode> drawn = new ArrayList<>(cases);
        drawn.sort(Comparator.comparing(one -> one.path("caseId").asString("")));
        Collections.shuffle(drawn, new Random(number));
        return drawn.subList(0, Math.min(Math.clamp(size, 1, MOST), drawn.size()));
    }
}
