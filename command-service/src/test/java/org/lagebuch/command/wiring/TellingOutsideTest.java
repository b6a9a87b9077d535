package org.lagebuch.command.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.command.reminders.Mail;
import org.lagebuch.command.reminders.Webhook;

/** Reminders as they arrive outside. */
class TellingOutsideTest {
    private static final String AWARE =
            "{'kind':'awareness-established','details':{'at':'2026-11-21T17:40:00Z','reasons':'r'}}";
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";
    private static final String LINK = "https://desk.example.org";

    private final WatchBench bench = new WatchBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private record Call(String id, String timestamp, String signature, String body) {}

    private void dueSoon(WatchBench.Running process) {
        bench.tell(process, WatchBench.BREACH);
        bench.tell(process, AWARE);
        bench.at("2026-11-23T23:40:00Z");
    }

    @Test
    void a_webhook_that_was_down_is_told_later_once_and_signed() throws Exception {
        Queue<Call> calls = new ConcurrentLinkedQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] answer = {503};
        server.createContext("/", exchange -> {
            calls.add(received(exchange));
            exchange.sendResponseHeaders(answer[0], -1);
            exchange.close();
        });
        server.start();
        String setting = "http://localhost:" + server.getAddress().getPort() + "/hook whsec_" + KEY;
        Webhook webhook = Webhook.parse(setting, LINK, bench.clock());
        bench.at("2026-11-21T18:00:00Z");
        try (WatchBench.Running process = bench.start(webhook)) {
            dueSoon(process);
            await().until(() -> !calls.isEmpty());
        }
        answer[0] = 204;
        bench.at("2026-11-24T00:00:00Z");
        try (WatchBench.Running process = bench.start(webhook)) {
            await().until(() -> calls.size() == 2);
            // What was told stays told, however often it is due.
            bench.at("2026-11-24T18:00:01Z");
            await().until(() -> calls.size() == 3);
            assertThat(process.reminders()).hasSize(2);
        } finally {
            server.stop(0);
        }
        List<Call> all = List.copyOf(calls);
        assertThat(all.get(1).id())
                .isEqualTo(all.get(0).id())
                .isNotEqualTo(all.get(2).id());
        assertThat(all).allSatisfy(call -> assertThat(call.signature()).isEqualTo(signed(call)));
        assertThat(all.get(0).body())
                .contains("\"type\":\"duty.due-soon\"", "\"regime\":\"eu-gdpr-33\"", "\"stage\":\"initial\"")
                .contains("\"due\":\"2026-11-24T17:40:00Z\"", LINK + "/cases/" + WatchBench.CASE.hex())
                .doesNotContain("Lost laptop", "Clinic");
        assertThat(all.get(2).body()).contains("\"type\":\"duty.overdue\"");
    }

    @Test
    void a_mail_is_sent_once_under_an_id_that_stays() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Mail mail = new Mail(
                new Mail.Server("127.0.0.1", server.getSmtp().getPort(), "none", "", ""),
                new Mail.Envelope("lagebuch@example.org", List.of("duty@example.org")),
                LINK,
                bench.clock());
        bench.at("2026-11-21T18:00:00Z");
        try (WatchBench.Running process = bench.start(mail)) {
            dueSoon(process);
            await().until(() -> server.getReceivedMessages().length == 1);
            bench.at("2026-11-24T18:00:01Z");
            await().until(() -> server.getReceivedMessages().length == 2);
            MimeMessage first = server.getReceivedMessages()[0];
            assertThat(first.getSubject()).isEqualTo("Due soon: eu-gdpr-33 initial, 2026-11-24T17:40:00Z");
            assertThat(first.getMessageID()).endsWith(".mail@lagebuch>");
            assertThat(first.getContent().toString())
                    .contains(WatchBench.CASE.hex(), LINK)
                    .doesNotContain("Lost laptop", "Clinic");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook whsec_" + KEY,
                "ftp://localhost/hook whsec_" + KEY,
                "https://example.org/hook",
                "https://example.org/hook whsec_c2hvcnQ=",
                "https:///hook whsec_" + KEY
            })
    void an_address_in_the_clear_or_without_a_good_secret_is_refused_at_start(String setting) {
        assertThatThrownBy(() -> Webhook.parse(setting, "", bench.clock()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Call received(HttpExchange exchange) throws IOException {
        return new Call(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static String signed(Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        String text = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }
}
