package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A case with something to hide, and the ways to ask about it. */
record WalledCase(Product product, Cast cast, String caseId) {
    static final String SECRET = "The insider is Mallory's deputy";

    /** Opened by the administrator, with one of each who may be told more or less. */
    static WalledCase open(Product product, Cast cast) {
        String caseId = product.post(
                        "/api/cases",
                        "{\"title\":\"Walls\",\"zone\":\"UTC\",\"organisation\":{\"name\":\"Klinik Beispiel\","
                                + "\"role\":\"controller\",\"sector\":\"health\",\"country\":\"DE\"}}")
                .body()
                .path("caseId")
                .asString();
        cast.admit(caseId, "rosa", "responder", null);
        cast.admit(caseId, "stan", "responder", null);
        cast.admit(caseId, "lea", "lead", null);
        cast.admit(caseId, "jura", "legal", null);
        cast.admit(caseId, "aude", "auditor", "2100-01-01T00:00:00Z");
        return new WalledCase(product, cast, caseId);
    }

    /** Its files, once the program for auditors has said that it proves itself. */
    Map<String, String> bundle(String name, Path desk) throws IOException, InterruptedException {
        byte[] file = cast.bytes(name, "/api/cases/" + caseId + "/export?format=bundle");
        Path bundle = Files.write(Files.createTempFile(desk, name, ".zip"), file);
        Path policy = Files.write(desk.resolve("policy.txt"), product.bytes("/api/ledger/policy"));
        assertThat(VerifierProgram.run(bundle.toString(), "--policy", policy.toString()))
                .startsWith("VERIFIED");
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    String recorded(String name, String mark) {
        String fact = UUID.randomUUID().toString();
        post(
                name,
                "/facts",
                "{\"factId\":\"" + fact + "\",\"kind\":\"forensic-finding\",\"summary\":\"" + SECRET
                        + "\",\"subjects\":[\"vpn-77\"]," + mark + "}");
        await().until(() -> entry(name, fact).has("factId"));
        return fact;
    }

    void corrected(String name, String fact, String mark, String words) {
        post(
                name,
                "/facts/" + fact + "/correction",
                "{\"reason\":\"new-evidence\",\"fact\":{\"kind\":\"forensic-finding\",\"summary\":\"" + words + "\","
                        + mark + "}}");
    }

    void post(String name, String path, String body) {
        Product.Answer answer = name.equals("admin")
                ? product.post("/api/cases/" + caseId + path, body)
                : cast.post(name, "/api/cases/" + caseId + path, body);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
    }

    JsonNode entry(String name, String fact) {
        return find(name, "factId", fact);
    }

    JsonNode entryOf(String name, String kind) {
        return find(name, "kind", kind);
    }

    JsonNode find(String name, String property, String value) {
        for (JsonNode entry : answer(name, "/timeline?limit=500").body().path("entries")) {
            if (entry.path(property).asString("").equals(value)) return entry;
        }
        return MissingNode.getInstance();
    }

    int found(String name, String text) {
        return answer(name, "/timeline?text=" + text).body().path("entries").size();
    }

    String all(String name) {
        return whole(name, "/timeline?limit=500") + whole(name, "/timeline?order=recorded&limit=500");
    }

    String whole(String name, String path) {
        return answer(name, path).whole().body();
    }

    Product.Answer answer(String name, String path) {
        String whole = "/api/cases/" + caseId + path;
        return await().until(
                        () -> name.equals("admin") ? product.get(whole) : cast.get(name, whole),
                        answer -> answer.status() == 200);
    }
}
