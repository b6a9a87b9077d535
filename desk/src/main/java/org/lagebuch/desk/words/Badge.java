package org.lagebuch.desk.words;

import java.time.Instant;
import java.time.ZoneId;
import org.lagebuch.desk.api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger says of itself; no more than a claim until somebody verifies it.
 *
 * @param state {@code sound}, {@code findings}, {@code stopped} or {@code unknown}
 * @param text the same in words, with numbers
 * @param looked when everything was last looked at; empty where it never was
 */
public record Badge(String state, String text, String looked) {
    public static Badge of(Answer health, Words words, ZoneId zone) {
        if (!health.isOk()) return new Badge("unknown", words.of("badge.unknown"), "");
        JsonNode told = health.body();
        JsonNode scrub = told.path("scrub");
        String ended = scrub.path("endedAt").asString("");
        String looked = ended.isEmpty() ? "" : words.moment(Instant.parse(ended), zone);
        int findings = scrub.path("findings").size();
        if (findings > 0) return new Badge("findings", words.of("badge.findings", findings), looked);
        if (told.has("stopped")) {
            String why = told.path("stopped").path("why").asString("");
            return new Badge("stopped", words.of("badge.stopped", why), looked);
        }
        boolean sound = told.path("sealing").asBoolean(false) && !ended.isEmpty();
        return sound
                ? new Badge(
                        "sound",
                        words.of(
                                "badge.sound",
                                told.path("sealed").asLong(0),
                                told.path("unsealed").asLong(0)),
                        looked)
                : new Badge("unknown", words.of("badge.not-yet"), looked);
    }
}
