package org.lagebuch.desk.handover;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** What the next shift has to know is open: duties by their dates, then requests of authorities nobody answered. */
final class OpenPoints {
    private static final Set<String> OPEN = Set.of("overdue", "due-soon", "running", "no-fixed-deadline");
    /** More requests than that nobody reads in a list. */
    private static final int REQUESTS_MAX = 50;

    private final Api api;
    private final String path;
    private final Words words;
    private final ZoneId zone;

    /** @param path of the case at the API */
    OpenPoints(Api api, String path, Words words, ZoneId zone) {
        this.api = api;
        this.path = path;
        this.words = words;
        this.zone = zone;
    }

    /** @param head the case as the API tells it */
    List<String> of(JsonNode head) {
        List<String> points = new ArrayList<>();
        Answer duties = api.get(Query.of(path + "/obligations"));
        if (duties.isOk()) duties.body().path("obligations").forEach(duty -> add(duty, points));
        int told = 0;
        for (JsonNode request : head.path("openRequests")) {
            if (++told > REQUESTS_MAX) break;
            points.add(words.of("handover.request", summary(request.asString(""))));
        }
        return points;
    }

    private void add(JsonNode duty, List<String> points) {
        String state = duty.path("state").asString("");
        if (!OPEN.contains(state)) return;
        String date = date(duty.path("dueStatutory").asString(""));
        String point = first(duty, "regimeName", "regime") + " · " + first(duty, "stageName", "stage") + ": "
                + words.value("duty", state);
        points.add(date.isEmpty() ? point : point + ", " + date);
    }

    private String summary(String factId) {
        Answer fact = api.get(Query.of(path + "/facts/" + Query.step(factId)));
        String summary = fact.body()
                .path("versions")
                .path(fact.body().path("versions").size() - 1)
                .path("fact")
                .path("summary")
                .asString("");
        return summary.isEmpty() ? factId : summary;
    }

    private String date(String text) {
        if (text.isEmpty()) return "";
        try {
            return words.moment(OffsetDateTime.parse(text).toInstant(), zone);
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }
}
