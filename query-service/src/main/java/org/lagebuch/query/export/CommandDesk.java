package org.lagebuch.query.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Json;

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
     * @param authorization the caller's own
     * @return position of the seal
     */
    long export(URI desk, CaseId caseId, String authorization, String body) {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve("/api/cases/" + caseId.hex() + "/exports"))
                .timeout(ANSWER_MAX)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != CREATED) throw refused(answer);
            return Json.parse(answer.body()).path("position").asLong();
        } catch (IOException e) {
            throw new Refused(new Problem("busy", 503, "The export could not be recorded, so nothing is given away."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(new Problem("busy", 503, "The export was interrupted."));
        }
    }

    private static Refused refused(HttpResponse<byte[]> answer) {
        String title = Json.parse(answer.body()).path("title").asString("The export was refused.");
        String type = Json.parse(answer.body()).path("type").asString("");
        return new Refused(new Problem(type.substring(type.lastIndexOf('/') + 1), answer.statusCode(), title));
    }

    @Override
    public void close() {
        http.close();
    }
}
