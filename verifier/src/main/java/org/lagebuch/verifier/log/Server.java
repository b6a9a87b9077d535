package org.lagebuch.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;

/** Where a log is served as C2SP tlog-tiles asks. What it answers is bounded in size and time, and believed by nobody. */
public final class Server implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI base;
    private final @Nullable String credential;
    private final HttpClient http;

    private Server(URI base, @Nullable String credential, HttpClient http) {
        this.base = base;
        this.credential = credential;
        this.http = http;
    }

    /**
     * @param base ends with a slash
     * @param credential name and password with a colon between; absent where the log is open to all
     */
    public static Server at(URI base, @Nullable String credential) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Server(base, credential, http);
    }

    /** @throws IOException where there is no answer, or another than the file */
    Octets get(String path, int bytesMax) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).GET();
        if (credential != null) {
            String basic = Base64.getEncoder().encodeToString(credential.getBytes(UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(base.resolve(path) + " answers with status " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(bytesMax + 1);
                if (bytes.length > bytesMax) throw new IOException(base.resolve(path) + " answers with too much");
                return Octets.of(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
