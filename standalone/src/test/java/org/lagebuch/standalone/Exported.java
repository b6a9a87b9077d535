package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bundle that was asked for.
 *
 * @param seal position of the export on record
 */
record Exported(String caseId, long seal) {
    static Exported of(Product product, String caseId, String body) {
        Product.Answer receipt = product.post("/api/cases/" + caseId + "/exports", body);
        assertThat(receipt.status()).as(receipt.whole().body()).isEqualTo(201);
        return new Exported(caseId, receipt.body().path("position").asLong());
    }

    String path() {
        return "/api/cases/" + caseId + "/export?format=bundle&seal=" + seal;
    }

    String name() {
        return caseId + "-" + seal + ".zip";
    }

    Path save(Product product, Path directory) throws IOException {
        return Files.write(directory.resolve(name()), product.bytes(path()));
    }

    /** Returns once a checkpoint covers an export and the index of cases behind it. */
    static void signed(Product product, long seal) {
        await().until(
                        () -> product.get("/checkpoint")
                                .whole()
                                .body()
                                .lines()
                                .skip(1)
                                .findFirst(),
                        size -> size.filter(text -> text.matches("[0-9]+") && Long.parseLong(text) >= seal + 2)
                                .isPresent());
    }
}
