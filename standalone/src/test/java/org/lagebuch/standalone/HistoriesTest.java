package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;

/** Four real incidents in the neutral history format: every value of the file is found again, in a fact or in the report. */
class HistoriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "crates-io-2018-squatting",
                "crates-io-2020-index-loss",
                "eslint-2018-npm",
                "pypi-2025-org-privileges"
            })
    void nothing_of_a_history_is_dropped(String slug, @TempDir Path data) throws IOException {
        String file = file(slug);
        try (Product product = Product.start(data)) {
            Product.Answer report = product.post("/api/imports?format=history", file);
            assertThat(report.status()).as(report.whole().body()).isEqualTo(201);
            String told = report.body()
                    + timeline(product, report.body().at("/cases/0").stringValue());
            List<String> missing = new ArrayList<>();
            collectMissing(Json.parse(file.getBytes(StandardCharsets.UTF_8)), told, missing);
            assertThat(missing).isEmpty();

            Product.Answer again = product.post("/api/imports?format=history", file);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(report.body());
        }
    }

    private static String timeline(Product product, String caseId) {
        long position = product.get("/api/cases/" + caseId + "?minPosition=0")
                .body()
                .path("position")
                .longValue(0);
        StringBuilder all =
                new StringBuilder(product.get("/api/cases/" + caseId).whole().body());
        String path = "/api/cases/" + caseId + "/timeline?limit=500&minPosition=" + position;
        Product.Answer page = product.get(path);
        assertThat(page.status()).as(page.whole().body()).isEqualTo(200);
        return all.append(page.body()).toString();
    }

    /** Every text, number and flag of the file, as it stands there. */
    private static void collectMissing(JsonNode tree, String told, List<String> missing) {
        if (tree.isContainer()) {
            tree.forEach(child -> collectMissing(child, told, missing));
        } else if (tree.isString() && !told.contains(quoted(tree))) {
            missing.add(tree.toString());
        } else if (tree.isNumber() && !told.contains(tree.toString())) {
            missing.add(tree.toString());
        }
    }

    private static String quoted(JsonNode text) {
        String json = text.toString();
        return json.substring(1, json.length() - 1);
    }

    private static String file(String slug) throws IOException {
        try (InputStream file = HistoriesTest.class.getResourceAsStream("/histories/" + slug + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
