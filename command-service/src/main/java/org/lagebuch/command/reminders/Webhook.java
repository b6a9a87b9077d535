package org.lagebuch.command.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

/** An address that is told by HTTP, signed as Standard Webhooks 1.0 has it. Only addresses in the settings are. */
public final class Webhook implements Channel {
    private static final String SECRET = "whsec_";
    private static final int KEY_BYTES_MIN = 24;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private final URI address;
    private final Octets key;
    private final String link;
    private final HttpClient client;
    private final InstantSource clock;

    private Webhook(URI address, Octets key, String link, HttpClient client, InstantSource clock) {
        this.address = address;
        this.key = key;
        this.link = link;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Reads a setting.
     *
     * @param setting {@code <URL> whsec_<base64 of at least 24 bytes>}
     * @param link address of the product for people; empty where none is set
     */
    public static Webhook parse(String setting, String link, InstantSource clock) {
        String[] parts = setting.strip().split("\\s+");
        if (parts.length != 2 || !parts[1].startsWith(SECRET)) {
            throw new IllegalArgumentException("a webhook is set as its URL, a space, and whsec_ with its secret");
        }
        byte[] key = Base64.getDecoder().decode(parts[1].substring(SECRET.length()));
        if (key.length < KEY_BYTES_MIN) throw new IllegalArgumentException("the secret of a webhook has 24 bytes");
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(ANSWER_MAX)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Webhook(address(parts[0]), Octets.of(key), link, client, clock);
    }

    /** In the clear only to this very machine. */
    private static URI address(String text) {
        URI address = URI.create(text);
        boolean sealed = "https".equals(address.getScheme()) && address.getHost() != null;
        boolean here = "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
        if (sealed || here) return address;
        throw new IllegalArgumentException("a webhook is told by https, or by http on this machine: " + text);
    }

    @Override
    public String name() {
        return "webhook-"
                + Digest.sha256(address.toString().getBytes(UTF_8)).hex().substring(0, 16);
    }

    @Override
    public void send(String id, Message message) throws IOException, InterruptedException {
        String body = new Told(message, link).json();
        String seconds = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1," + signature(id + "." + seconds + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = status(request);
        if (status < 200 || status > 299) throw new IOException(address.getHost() + " answers " + status);
    }

    private int status(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> sent = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return sent.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new IOException(address.getHost() + " takes longer than " + ANSWER_MAX, e);
        } catch (ExecutionException e) {
            throw new IOException(address.getHost() + ": " + e.getCause(), e);
        } finally {
            sent.cancel(true);
        }
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
