package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The product under test, seen from outside: its public API over HTTP, as a signed-in person. */
final class Product implements AutoCloseable {
    static final String PASSWORD = "a password for tests";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final AutoCloseable running;

    Product(int port, AutoCloseable running) {
        this.port = port;
        this.running = running;
    }

    static Product start(Path data, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0", "--lagebuch.data=" + data, "--LAGEBUCH_ADMIN_PASSWORD=" + PASSWORD),
                        List.of(more).stream())
                .toArray(String[]::new);
        Standalone.Running running = Standalone.start(arguments);
        return new Product(running.port(), running);
    }

    /** @param body JSON, or another text; null-node where there was none */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        String field() {
            return body.path("field").asString("");
        }

        String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    int port() {
        return port;
    }

    /** Asks again while the answer is "not yet", as the API has clients do. */
    Answer get(String path) {
        return await().atMost(LIMIT).until(() -> send(request(path).GET()), answer -> answer.status() != 202);
    }

    /** A file, which is there at once or not at all. */
    byte[] bytes(String path) {
        return bytes(request(path));
    }

    byte[] bytes(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException(new String(answer.body(), UTF_8));
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, Object body) {
        String text = body instanceof String plain ? plain : Json.text(body);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** How the ledger names a user. */
    String pseudonym(String name) {
        return StreamSupport.stream(get("/api/users").body().spliterator(), false)
                .filter(user -> user.get("name").asString().equals(name))
                .map(user -> user.get("pseudonym").asString())
                .findFirst()
                .orElseThrow();
    }

    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", basic("admin", PASSWORD));
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parsed(answer.body()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    static String encoded(String parameter) {
        return URLEncoder.encode(parameter, UTF_8);
    }

    @Override
    public void close() {
        http.close();
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String text) {
        return text.startsWith("{") || text.startsWith("[")
                ? Json.parse(text.getBytes(UTF_8))
                : JsonNodeFactory.instance.missingNode();
    }
}
