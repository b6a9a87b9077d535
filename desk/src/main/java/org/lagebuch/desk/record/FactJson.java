package org.lagebuch.desk.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.entry.Heard.Understood;
import org.lagebuch.desk.entry.When;
import org.lagebuch.desk.words.Walls;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words what was understood of a line as the API takes it. */
public final class FactJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private FactJson() {}

    /**
     * @param factId made by the client, so that sending a line twice records it once; left to the server where empty
     * @param capturedAt the clock of a client that was cut off; null where the line came at once
     */
    static ObjectNode of(Understood heard, String factId, @Nullable String capturedAt) {
        ObjectNode fact = JSON.objectNode();
        if (!factId.isEmpty()) fact.put("factId", factId);
        fact.put("kind", heard.kind().kind());
        fact.set("occurred", occurred(heard.when()));
        if (capturedAt != null) fact.put("capturedAt", capturedAt);
        fact.put("summary", heard.summary());
        if (heard.assertion() != null) fact.put("assertion", heard.assertion());
        if (heard.wall() != null) Walls.mark(fact, heard.wall());
        if (heard.actor() != null) fact.put("actor", heard.actor());
        if (!heard.subjects().isEmpty()) heard.subjects().forEach(fact.withArray("subjects")::add);
        if (!heard.details().isEmpty()) heard.details().forEach(fact.withObject("/details")::put);
        return fact;
    }

    public static ObjectNode occurred(When when) {
        return switch (when) {
            case When.At(LocalDateTime time, ZoneId zone, boolean seconds, boolean about) ->
                point(time, zone, seconds, about);
            case When.Now(LocalDateTime time, ZoneId zone) -> point(time, zone, false, false);
            case When.On on -> about(object("day").put("value", on.day().toString()), on.about());
            case When.Between between ->
                about(
                        object("range")
                                .put("from", OFFSET.format(between.from()))
                                .put("to", OFFSET.format(between.to())),
                        between.about());
            case When.Unknown unknown -> object("unknown").put("reason", "not-yet-known");
        };
    }

    private static ObjectNode point(LocalDateTime time, ZoneId zone, boolean seconds, boolean about) {
        ObjectNode point = object(seconds ? "second" : "minute")
                .put("value", (seconds ? SECOND : MINUTE).format(time))
                .put("zone", zone.getId())
                .put("zoneBasis", "stated");
        return about(point, about);
    }

    private static ObjectNode about(ObjectNode occurred, boolean about) {
        return about ? occurred.put("approximate", true) : occurred;
    }

    private static ObjectNode object(String precision) {
        return JSON.objectNode().put("precision", precision);
    }
}
