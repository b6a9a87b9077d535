package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lagebuch.standalone.identity.LocalUsers;
import org.lagebuch.wire.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Records two public incidents through the public API, as anybody could, for a first look ({@code --demo}). */
@Component
@ConditionalOnProperty("demo")
class Demonstration {
    static final List<String> CASES = List.of("unimedizin-mainz", "medgate");
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NAME = "demonstration";

    private final LocalUsers users;

    Demonstration(LocalUsers users) {
        this.users = users;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        int port =
                ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        users.admit(NAME, "responder", password);
        URI api = URI.create("http://127.0.0.1:" + port + "/api/cases");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String slug : CASES) {
                ToldCase told = ToldCase.read(slug);
                post(http, api, password, told.opening());
                post(http, URI.create(api + "/" + told.caseId() + "/facts/batch"), password, told.facts());
                LOG.info("demonstration: {}/{}/timeline", api, told.caseId());
            }
        }
    }

    private static void post(HttpClient http, URI to, String password, ObjectNode body)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((NAME + ":" + password).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(LIMIT)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300)
            throw new IOException(to + " answered " + answer.statusCode() + ": " + answer.body());
    }
}
