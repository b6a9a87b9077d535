package org.lagebuch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;

/** The public API of a running product, as its first administrator. */
final class Api implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int ACCEPTED_NOT_YET = 202;
    private static final int FAILED_FROM = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String credentials;

    Api(int port, String password) {
        this.root = "http://127.0.0.1:" + port;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
    }

    CaseId openCase() throws IOException, InterruptedException {
        CaseId caseId = Remark.freshCase();
        post(
                "/api/cases",
                "{\"caseId\":\"%s\",\"title\":\"A case to measure\",\"zone\":\"UTC\"}".formatted(caseId.hex()));
        return caseId;
    }

    /** @return the position it stands at */
    long remark(CaseId caseId) throws IOException, InterruptedException {
        return post(of(caseId) + "/facts", Remark.json()).path("position").asLong();
    }

    /** @return the position of the last */
    long remarks(CaseId caseId, int count) throws IOException, InterruptedException {
        String facts =
                Stream.generate(Remark::json).limit(count).collect(Collectors.joining(",", "{\"facts\":[", "]}"));
        JsonNode receipts = post(of(caseId) + "/facts/batch", facts);
        return receipts.findValues("position").getLast().asLong();
    }

    /** Reads until the answer holds what stands at a position. */
    void awaitTimeline(CaseId caseId, long position) throws IOException, InterruptedException {
        String path = of(caseId) + "/timeline?limit=1&minPosition=" + position;
        for (int tries = 0; tries < 100; tries++) {
            if (get(path) != ACCEPTED_NOT_YET) return;
        }
        throw new IOException("position " + position + " does not appear");
    }

    /** @return the status */
    int timeline(CaseId caseId, String parameters) throws IOException, InterruptedException {
        return get(of(caseId) + "/timeline" + parameters);
    }

    int get(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).statusCode();
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return Json.parse(
                send(request.POST(BodyPublishers.ofString(body))).body().getBytes(UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(LIMIT).header("Authorization", credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FAILED_FROM) throw new IOException(answer.statusCode() + ": " + answer.body());
        return answer;
    }

    private static String of(CaseId caseId) {
        return "/api/cases/" + caseId.hex();
    }

    @Override
    public void close() {
        http.close();
    }
}
