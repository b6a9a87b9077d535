package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the product gives away is verified by a program that has nothing of the product but the file. */
class ExportTest {
    @TempDir
    private Path desk;

    @Test
    void the_touchstone_cases_in_full_and_redacted_verify_to_one_root(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data, "--demo")) {
            List<String> cases = cases(product, 2);
            List<Exported> exports = new ArrayList<>();
            for (String caseId : cases) {
                JsonNode told = await().until(
                                () -> product.get("/api/cases/" + caseId + "/timeline?order=recorded")
                                        .body()
                                        .at("/entries/1"),
                                entry -> entry.has("factId"));
                exports.add(Exported.of(product, caseId, "{}"));
                String redaction = "{\"redact\":[{\"factId\":\""
                        + told.path("factId").asString() + "\",\"part\":\"body\",\"reason\":\"trade-secret\"}]}";
                exports.add(Exported.of(product, caseId, redaction));
            }
            policy(product);
            Exported.signed(product, exports.getLast().seal());
            List<String> checkpoints = new ArrayList<>();
            for (Exported export : exports) {
                Path bundle = bundle(product, export);
                assertThat(verified(bundle)).startsWith("VERIFIED");
                checkpoints.add(entry(bundle, "checkpoint"));
            }
            assertThat(checkpoints).hasSize(4).containsOnly(checkpoints.getFirst());
            assertThat(verified(desk.resolve(exports.get(1).name()))).contains("trade-secret");
        }
    }

    @Test
    void what_follows_an_export_does_not_spoil_it_and_the_same_export_is_the_same_file(@TempDir Path data)
            throws Exception {
        try (Product product = Product.start(data)) {
            String caseId = opened(product);
            Exported first = Exported.of(product, caseId, "{}");
            policy(product);
            Exported.signed(product, first.seal());
            byte[] once = product.bytes(first.path());
            assertThat(product.bytes(first.path())).isEqualTo(once);
            remark(product, caseId);
            assertThat(verified(bundle(product, first))).startsWith("VERIFIED").contains("3 events");
            assertThat(product.get("/api/cases/" + caseId + "/export?format=bundle&seal=1")
                            .problem())
                    .isEqualTo("seal-not-found");
        }
    }

    @Test
    void what_is_wrong_with_a_request_is_said_before_anything_is_recorded(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String path = "/api/cases/" + opened(product) + "/export?format=";
            assertThat(product.get(path + "docx").field()).isEqualTo("/format");
            assertThat(product.get(path + "bundle&asOf=yesterday").field()).isEqualTo("/asOf");
            assertThat(product.get(path + "bundle&knownAt=2026-01-01T00:00:00Z").field())
                    .isEqualTo("/knownAt");
            assertThat(product.send(product.request(path + "bundle")
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(405);
            assertThat(product.get("/api/cases").body().at("/cases/0/seq").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void names_of_persons_are_in_no_file_of_a_bundle(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data)) {
            String caseId = opened(product);
            Path bundle = bundle(product, Exported.of(product, caseId, "{}"));
            try (ZipFile zip = new ZipFile(bundle.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    assertThat(new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                            .doesNotContain("Beispiel");
                }
            }
        }
    }

    @Test
    void the_head_of_a_fact_cannot_be_withheld(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            String caseId = opened(product);
            String factId = product.get("/api/cases/" + caseId + "/timeline")
                    .body()
                    .path("entries")
                    .path(0)
                    .path("factId")
                    .asString();
            Product.Answer refused = product.post(
                    "/api/cases/" + caseId + "/exports",
                    "{\"redact\":[{\"factId\":\"" + factId + "\",\"part\":\"head\",\"reason\":\"secret\"}]}");
            assertThat(refused.problem()).isEqualTo("part-always-shown");
            assertThat(refused.field()).isEqualTo("/redact/0/part");
        }
    }

    @Test
    void the_whole_log_is_made_again_from_its_tiles(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data, "--demo")) {
            cases(product, 2);
            policy(product);
            Exported.signed(product, 1);
            assertThat(VerifierProgram.run("--ledger", "http://127.0.0.1:" + product.port(), "--policy", policyFile()))
                    .startsWith("VERIFIED");
        }
    }

    private Path bundle(Product product, Exported export) throws IOException {
        return export.save(product, desk);
    }

    private static String opened(Product product) {
        String caseId = product.post("/api/cases", "{\"title\":\"First\",\"zone\":\"Europe/Berlin\"}")
                .body()
                .path("caseId")
                .asString();
        remark(product, caseId);
        return caseId;
    }

    private static void remark(Product product, String caseId) {
        Product.Answer receipt = product.post(
                "/api/cases/" + caseId + "/facts",
                "{\"kind\":\"annotation\",\"summary\":\"seen\",\"subjects\":[{\"type\":\"person\",\"name\":\"Ada Beispiel\"}]}");
        assertThat(receipt.status()).as(receipt.whole().body()).isEqualTo(201);
    }

    /** Without the organisation's own. */
    private static List<String> cases(Product product, int count) {
        return await().until(
                        () -> product.get("/api/cases").body().path("cases").values().stream()
                                .filter(line -> line.path("kind").asString("").equals("incident"))
                                .map(line -> line.path("caseId").asString())
                                .toList(),
                        found -> found.size() >= count);
    }

    private void policy(Product product) throws IOException {
        Files.write(desk.resolve("policy.txt"), product.bytes("/api/ledger/policy"));
    }

    private String policyFile() {
        return desk.resolve("policy.txt").toString();
    }

    private String verified(Path bundle) throws IOException, InterruptedException {
        if (Files.notExists(desk.resolve("policy.txt"))) throw new IllegalStateException("no policy");
        return VerifierProgram.run(bundle.toString(), "--policy", policyFile());
    }

    private static String entry(Path bundle, String name) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
