package org.lagebuch.command.notary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lagebuch.ledger.Octets;

/** HTTP to those who owe us nothing: an answer ends in time and in size, or is none. */
public final class HttpPost implements AutoCloseable {
    private static final int TOLD_MAX = 200;

    private final Duration atMost;
    private final HttpClient client;

    /** @param atMost from connecting to the last byte of an answer */
    public HttpPost(Duration atMost) {
        this.atMost = atMost;
        this.client = HttpClient.newBuilder()
                .connectTimeout(atMost)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer. */
    record Reply(int status, Octets body) {
        /** Its beginning, fit for a line of the log. */
        String told() {
            String text = body.slice(0, Math.min(body.size(), TOLD_MAX)).utf8();
            return status + " " + text.replaceAll("[^\\x20-\\x7e]+", " ").strip();
        }
    }

    /** @throws IOException where there was no whole answer in time, or one of more bytes */
    Reply post(URI to, String type, byte[] body, int bytesMax) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), bytesMax));
        try {
            HttpResponse<byte[]> answer = sent.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(answer.statusCode(), Octets.of(answer.body()));
        } catch (TimeoutException e) {
            throw late(to, e);
        } catch (ExecutionException e) {
            // The client has a clock of its own for the same time, and either may be first.
            if (e.getCause() instanceof HttpTimeoutException) throw late(to, e);
            throw new IOException(to + ": " + e.getCause(), e);
        } finally {
            sent.cancel(true);
        }
    }

    private IOException late(URI to, Exception cause) {
        return new IOException(to + " takes longer than " + atMost, cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
