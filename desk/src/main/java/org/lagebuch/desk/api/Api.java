package org.lagebuch.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API of the two services, the only source of what the desk shows. */
public final class Api {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** How often a "not yet" (202) is asked again; the API itself waits two seconds before it says so. */
    private static final int TRIES = 4;

    private final HttpClient http;
    private final Supplier<URI> base;
    private final Credentials credentials;

    /** @param base scheme, host and port; asked for at each call, since a port may be known only once it is open */
    public Api(HttpClient http, Supplier<URI> base, Credentials credentials) {
        this.http = http;
        this.base = base;
        this.credentials = credentials;
    }

    public Answer get(Query query) {
        Answer answer = send(request(query.toString()).GET());
        for (int tried = 1; answer.status() == 202 && tried < TRIES; tried++) {
            answer = send(request(query.toString()).GET());
        }
        return answer;
    }

    public Answer post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body))));
    }

    /**
     * A stream of events, to be closed by the caller.
     *
     * @param last the event after which to go on
     */
    public HttpResponse<InputStream> stream(String path, @Nullable String last) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.get().resolve(path)).header("Accept", "text/event-stream");
        if (last != null) request.header("Last-Event-ID", last);
        authorize(request);
        return exchange(request, BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.get().resolve(path))
                .timeout(LIMIT)
                .header("Accept", "application/json, application/problem+json");
        authorize(request);
        return request;
    }

    private void authorize(HttpRequest.Builder request) {
        String authorization = credentials.authorization();
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = exchange(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), parsed(answer.body()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(e);
        }
    }

    private static JsonNode parsed(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return MAPPER.missingNode();
        }
    }
}
