package org.lagebuch.query.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.looks.Traces;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the service that writes answers, and what becomes of the trace. */
class RemoteLooksTest {
    private static final CaseId CASE = new CaseId("01".repeat(16));
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 204;
    private HttpServer writing;
    private RemoteLooks looks;

    @BeforeEach
    void the_other_service_answers() throws IOException {
        writing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        writing.createContext("/api/reads", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            told.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        writing.start();
        looks = new RemoteLooks("http://127.0.0.1:" + writing.getAddress().getPort());
        MockHttpServletRequest present = new MockHttpServletRequest();
        present.addHeader("Authorization", "Bearer hers");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(present));
    }

    @AfterEach
    void nobody_asks_any_more() {
        RequestContextHolder.resetRequestAttributes();
        writing.stop(0);
    }

    @Test
    void a_look_is_told_in_the_name_of_whoever_looks() {
        looks.record(CASE, new Look("u-1", "lead", Look.At.SEARCH, null, "vpn"));
        assertThat(told)
                .containsExactly(
                        "Bearer hers {\"caseId\":\"" + CASE.hex() + "\",\"at\":\"search\",\"search\":\"vpn\"}");
    }

    @Test
    void a_look_that_is_declined_is_no_reason_to_leave_out_those_of_others() {
        Traces traces = new Traces(looks, InstantSource.fixed(NOON));
        answer = 422;
        traces.leave(CASE, new Look("u-1", "lead", Look.At.SEARCH, null, "x".repeat(1_001)));
        answer = 204;
        traces.leave(CASE, new Look("u-2", "lead", Look.At.CASE, null, null));
        assertThat(told).last().asString().contains("\"at\":\"case\"");
        assertThat(traces.untraced()).isEqualTo(1);
    }

    @Test
    void while_the_other_service_is_in_trouble_not_every_page_waits_for_it() {
        Traces traces = new Traces(looks, InstantSource.fixed(NOON));
        answer = 503;
        traces.leave(CASE, new Look("u-1", "lead", Look.At.CASE, null, null));
        traces.leave(CASE, new Look("u-2", "lead", Look.At.CASE, null, null));
        assertThat(told).hasSize(1);
        assertThat(traces.untraced()).isEqualTo(2);
    }

    @Test
    void a_file_is_not_given_whatever_the_reason_that_it_could_not_be_written_down() {
        Traces traces = new Traces(looks, InstantSource.fixed(NOON));
        Look taken = new Look("u-1", "lead", Look.At.EXPORT, null, null);
        for (int status : List.of(401, 429, 503)) {
            answer = status;
            assertThatThrownBy(() -> traces.leave(CASE, taken)).isInstanceOf(Looks.NotWritten.class);
        }
    }
}
