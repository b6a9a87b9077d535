package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.wiring.CommandService;
import org.lagebuch.query.wiring.QueryService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Command → MongoDB → Kafka → view, each service by itself and behind bearer tokens, on whatever servers there are. */
abstract class DistributedShapeContract {
    private static final List<String> AUDITOR = List.of("auditor");
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final String CASE = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** Servers for one test. */
    interface Servers extends AutoCloseable {
        String mongo();

        String kafka();

        @Override
        void close();
    }

    abstract Servers servers(Path data);

    @Test
    void a_fact_goes_all_the_way_and_both_services_start_where_they_stopped(@TempDir Path data) throws Exception {
        BearerTokens tokens = BearerTokens.create(data);
        try (Servers servers = servers(data.resolve("servers"))) {
            long first;
            try (Service command = start(CommandService.class, servers, data, tokens);
                    Service query = start(QueryService.class, servers, data, tokens)) {
                post(command, tokens, "/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"Far\",\"zone\":\"UTC\"}");
                first = post(command, tokens, "/api/cases/" + CASE + "/facts", fact("first"));
                awaitShown(query, tokens, first, "first");
                assertThat(get(query, tokens.of("somebody", List.of()), "/api/cases")
                                .status())
                        .isEqualTo(403);
                assertThat(get(query, tokens.of("tree-tool", List.of("ledger_reader")), "/api/cases")
                                .status())
                        .isEqualTo(403);
                assertThat(get(query, tokens.of("a", AUDITOR, "another-api", SOON), "/api/cases")
                                .status())
                        .isEqualTo(401);
                assertThat(get(query, tokens.of("a", AUDITOR, "lagebuch-api", SOON.negated()), "/api/cases")
                                .status())
                        .isEqualTo(401);
                assertThat(command.product().get("/api/cases").status()).isEqualTo(401);
            }
            try (Service command = start(CommandService.class, servers, data, tokens)) {
                long second = post(command, tokens, "/api/cases/" + CASE + "/facts", fact("second"));
                assertThat(second).isEqualTo(first + 1);
                try (Service query = start(QueryService.class, servers, data, tokens)) {
                    awaitShown(query, tokens, second, "second");
                }
            }
        }
    }

    @Test
    void who_looked_is_on_record_in_the_name_of_whoever_did(@TempDir Path data) throws Exception {
        BearerTokens tokens = BearerTokens.create(data);
        try (Servers servers = servers(data.resolve("servers"));
                Service command = start(CommandService.class, servers, data, tokens)) {
            long opened = post(
                    command, tokens, "/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"Far\",\"zone\":\"UTC\"}");
            String at = "--lagebuch.command-service.url=http://127.0.0.1:"
                    + command.product().port();
            try (Service query = start(QueryService.class, servers, data, tokens, at)) {
                String path = "/api/cases/" + CASE;
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(query, auditor(tokens), path + "?minPosition=" + opened)
                                        .status()
                                == 200);
                String atLength = "x".repeat(1_001);
                assertThat(get(query, auditor(tokens), "/api/cases?text=" + atLength)
                                .status())
                        .isEqualTo(200);
                String responder = tokens.of("responder-7", List.of("responder"));
                assertThat(get(query, responder, path).status()).isEqualTo(200);
                JsonNode reads = get(query, auditor(tokens), path + "/reads").body();
                assertThat(reads.path("reads").findValuesAsString("role")).contains("auditor", "responder");
                assertThat(Set.copyOf(reads.path("reads").findValuesAsString("person")))
                        .hasSize(2);
            }
        }
    }

    private static void awaitShown(Service query, BearerTokens tokens, long position, String summary) {
        String path = "/api/cases/" + CASE + "/timeline?minPosition=" + position;
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Product.Answer answer = get(query, auditor(tokens), path);
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
            assertThat(answer.body().get("entries").toString()).contains("\"" + summary + "\"");
        });
    }

    private static long post(Service to, BearerTokens tokens, String path, String body) throws JOSEException {
        Product.Answer answer = to.product()
                .send(to.product()
                        .anonymous(path)
                        .header("Authorization", "Bearer " + tokens.of("responder-7", List.of("responder")))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
        return answer.body().get("position").longValue();
    }

    private static Product.Answer get(Service from, String token, String path) {
        return from.product()
                .send(from.product()
                        .anonymous(path)
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    private static String auditor(BearerTokens tokens) throws JOSEException {
        return tokens.of("auditor-1", List.of("auditor"));
    }

    private static String fact(String summary) {
        return "{\"kind\":\"annotation\",\"summary\":\"" + summary + "\"}";
    }

    private static Service start(Class<?> service, Servers servers, Path data, BearerTokens tokens, String... more)
            throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--lagebuch.sign-in=bearer",
                "--lagebuch.kafka=external",
                "--lagebuch.access.auditors-see-all=true",
                "--lagebuch.kafka.bootstrap-servers=" + servers.kafka(),
                "--spring.mongodb.uri=" + servers.mongo(),
                "--lagebuch.secrets=" + data.resolve("secrets"),
                "--spring.security.oauth2.resourceserver.jwt.audiences=lagebuch-api",
                "--spring.security.oauth2.resourceserver.jwt.public-key-location=" + tokens.publicKey()));
        settings.addAll(List.of(more));
        ConfigurableApplicationContext context = new SpringApplication(service).run(settings.toArray(String[]::new));
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Service(new Product(port, context));
    }

    private record Service(Product product) implements AutoCloseable {
        @Override
        public void close() {
            product.close();
        }
    }
}
