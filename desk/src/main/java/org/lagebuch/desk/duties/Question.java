package org.lagebuch.desk.duties;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What nobody answered yet, though duties hang on it.
 *
 * @param id of the rule pack
 * @param judgement whether it is a legal one, which no fact answers by itself
 */
record Question(String id, String words, boolean judgement) {
    static List<Question> of(JsonNode questions) {
        return StreamSupport.stream(questions.spliterator(), false)
                .map(one -> new Question(
                        one.path("question").asString(""),
                        one.path("words").asString(""),
                        one.path("judgement").asBoolean(false)))
                .toList();
    }

    /**
     * A question with the regimes that wait for its answer.
     *
     * @param regimes by name
     */
    record Open(Question question, Collection<String> regimes) {
        public String text() {
            return question.words().isEmpty() ? question.id() : question.words();
        }
    }

    /** Each question once, however many duties ask it. */
    static List<Open> open(List<DutyCard> duties) {
        Map<String, Open> open = new LinkedHashMap<>();
        for (DutyCard duty : duties) {
            for (Question question : duty.questions()) {
                open.computeIfAbsent(question.id(), id -> new Open(question, new TreeSet<>()))
                        .regimes()
                        .add(duty.regimeName());
            }
        }
        return List.copyOf(open.values());
    }
}
