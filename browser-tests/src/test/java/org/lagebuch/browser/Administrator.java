package org.lagebuch.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets things up by the API, for tests that are about something else. */
record Administrator(String address) {
    /** Of every account but the first. */
    static final String PASSWORD = "a password of somebody else";

    byte[] bytes(String path) {
        return send(path, request(path).GET());
    }

    String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    String post(String path, String json) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return new String(send(path, request), UTF_8);
    }

    /** Somebody with an account. */
    void user(String name, String role) {
        post("/api/users", "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(name, role, PASSWORD));
    }

    /** @return the id of the case */
    String open(String title) {
        return first(
                "\"caseId\":\"([0-9a-f]{32})\"", post("/api/cases", "{\"title\":\"" + title + "\",\"zone\":\"UTC\"}"));
    }

    void admit(String caseId, String name, String part) {
        String end = part.equals("auditor") ? "\"until\":\"2100-01-01T00:00:00Z\"," : "";
        post(
                "/api/cases/" + caseId + "/access",
                "{\"person\":\"%s\",\"role\":\"%s\",%s\"reasons\":\"takes part\"}"
                        .formatted(pseudonym(name), part, end));
    }

    String pseudonym(String name) {
        String user = "\\{[^{}]*\"name\":\"" + name + "\"[^{}]*\\}";
        return first("\"pseudonym\":\"([^\"]+)\"", first("(" + user + ")", text("/api/users")));
    }

    /** @param pattern with one group, which is answered */
    static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        String basic = Base64.getEncoder().encodeToString(("admin:" + RunningProduct.PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + basic);
    }

    private static byte[] send(String path, HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(path + ": " + new String(answer.body(), UTF_8))
                    .isBetween(200, 201);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
