package org.lagebuch.desk.looks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * Somebody looked.
 *
 * @param person a pseudonym
 * @param words that were looked for
 */
record LookRow(String when, String person, String role, String what, String words) {
    static List<LookRow> all(JsonNode reads, Words words, ZoneId zone) {
        return reads.valueStream().map(look -> of(look, words, zone)).toList();
    }

    private static LookRow of(JsonNode look, Words words, ZoneId zone) {
        String when = words.moment(Instant.parse(look.path("recordedAt").asString("")), zone);
        long times = look.path("times").asLong(0);
        if (times > 0) return untraced(when, times, words);
        return new LookRow(
                when,
                look.path("person").asString(""),
                words.value("role", look.path("role").asString("")),
                words.value("look", look.path("at").asString("")),
                look.path("search").asString(""));
    }

    /** Whoever came next is not shown: it was not their look. */
    private static LookRow untraced(String when, long times, Words words) {
        return new LookRow(when, words.of("looks.nobody"), "", words.of("looks.untraced", times), "");
    }
}
