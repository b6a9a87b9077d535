package org.lagebuch.query.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping.Redaction;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;

/** Asks for the trace that an export leaves, by the public API and in the name of whoever asked here. */
public final class CommandDesk implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();

    /**
     * Records that a case is given away.
     *
     * @param desk where the command service answers, without a slash at the end
     * @param authorization the caller's own
     * @param redactions what is held back
     * @return position of the seal
     */
    long export(String desk, CaseId caseId, String authorization, List<Redaction> redactions) {
        Map<String, Object> body = Map.of("format", "bundle", "redact", redactions);
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk + "/api/cases/" + caseId.hex() + "/exports"))
                .timeout(ANSWER_MAX)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        try {
            return position(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException | Unreadable e) {
            throw new Refused(new Problem("busy", 503, "The export could not be recorded, so nothing is given away."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new Problem("busy", 503, "The export was interrupted."));
        }
    }

    private static long position(HttpResponse<byte[]> answer) {
        JsonNode told = Json.parse(answer.body());
        if (answer.statusCode() == CREATED) return told.path("position").asLong();
        String type = told.path("type").asString("");
        String title = told.path("title").asString("The export was refused.");
        throw new Refused(new Problem(type.substring(type.lastIndexOf('/') + 1), answer.statusCode(), title));
    }

    /** Whoever still waits is told that the export could not be recorded. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
