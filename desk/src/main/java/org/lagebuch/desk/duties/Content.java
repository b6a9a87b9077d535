package org.lagebuch.desk.duties;

import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * One thing a report must say.
 *
 * @param fill whether it is confirmed, estimated, stated as unknown, missing, or not needed
 * @param facts that say it
 */
record Content(String label, String article, boolean required, String fill, String fillName, List<String> facts) {
    static List<Content> of(JsonNode contents, Words words) {
        return StreamSupport.stream(contents.spliterator(), false)
                .map(content -> of(content, content.path("fill").asString(""), words))
                .toList();
    }

    private static Content of(JsonNode content, String fill, Words words) {
        return new Content(
                content.path("label").asString(""),
                content.path("article").asString(""),
                content.path("required").asBoolean(false),
                fill,
                words.value("fill", fill),
                texts(content.path("facts")));
    }

    boolean isReady() {
        return !fill.equals("missing");
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(text -> text.asString(""))
                .toList();
    }
}
