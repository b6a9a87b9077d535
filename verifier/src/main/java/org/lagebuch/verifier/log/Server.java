package org.lagebuch.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
        return begin(path, bytesMax).get();
    }

    /** Asks, and does not wait. */
    Answer begin(String path, int bytesMax) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).GET();
        if (credential != null) {
            String basic = Base64.getEncoder().encodeToString(credential.getBytes(UTF_8));
            request.header("Authorization", "Basic " + basic);
        }
        BodyHandler<byte[]> whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax);
        return new Answer(base.resolve(path), http.sendAsync(request.build(), whole));
    }

    /** What was asked for and is on its way. */
    record Answer(URI from, CompletableFuture<HttpResponse<byte[]>> response) {
        /** @throws IOException where there is no answer, or another than the file */
        Octets get() throws IOException {
            HttpResponse<byte[]> answered = answered();
            if (answered.statusCode() != 200) {
                throw new IOException(from + " answers with status " + answered.statusCode());
            }
            return Octets.of(answered.body());
        }

        private HttpResponse<byte[]> answered() throws IOException {
            try {
                return response.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new IOException(from + " gives no whole answer: " + e.getCause(), e);
            } catch (TimeoutException e) {
                throw new IOException(from + " takes longer than " + ANSWER.toSeconds() + " seconds", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            } finally {
                response.cancel(true);
            }
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
