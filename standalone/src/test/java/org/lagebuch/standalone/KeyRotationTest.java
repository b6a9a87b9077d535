package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log changes its key, and whoever was told so goes on verifying what it gave away before, in between and after. */
class KeyRotationTest {
    @TempDir
    private Path desk;

    @Test
    void bundles_from_before_between_and_after_a_change_of_key_verify(@TempDir Path data) throws Exception {
        Exported before;
        try (Product product = Product.start(data)) {
            before = exported(product);
            policy(product, "old.txt");
            assertThat(verified(before, "old.txt")).startsWith("VERIFIED");
        }
        Exported between;
        try (Product product = Product.start(data, "--lagebuch.log.add-key=true")) {
            between = exported(product);
            String both = policy(product, "both.txt");
            assertThat(both.lines().filter(line -> line.startsWith("log "))).hasSize(2);
            assertThat(verified(between, "old.txt")).startsWith("VERIFIED");
            Files.writeString(desk.resolve("new.txt"), both.replace(logLine("old.txt") + "\n", ""));
            assertThat(verified(between, "new.txt")).startsWith("VERIFIED");
        }
        String old = logLine("old.txt").split("\\+")[1];
        try (Product product =
                Product.start(data, "--lagebuch.log.retire-key=" + old, "--lagebuch.log.retire-early=true")) {
            Exported after = exported(product);
            policy(product, "last.txt");
            assertThat(verified(after, "new.txt")).startsWith("VERIFIED");
            assertThat(verified(after, "old.txt"))
                    .startsWith("NOT VERIFIED")
                    .contains("no log of the policy signed the checkpoint");
            before.save(product, desk);
            for (Exported each : new Exported[] {before, between, after}) {
                assertThat(verified(each, "last.txt")).as(each.name()).startsWith("VERIFIED");
            }
        }
    }

    private Exported exported(Product product) throws IOException {
        String caseId = product.post("/api/cases", "{\"title\":\"Keys\",\"zone\":\"UTC\"}")
                .body()
                .path("caseId")
                .asString();
        Exported exported = Exported.of(product, caseId, "{}");
        Exported.signed(product, exported.seal());
        exported.save(product, desk);
        return exported;
    }

    private String policy(Product product, String name) throws IOException {
        Files.write(desk.resolve(name), product.bytes("/api/ledger/policy"));
        return Files.readString(desk.resolve(name));
    }

    private String logLine(String policy) throws IOException {
        return Files.readAllLines(desk.resolve(policy)).stream()
                .filter(line -> line.startsWith("log "))
                .findFirst()
                .orElseThrow();
    }

    private String verified(Exported exported, String policy) throws IOException, InterruptedException {
        return VerifierProgram.run(
                desk.resolve(exported.name()).toString(),
                "--policy",
                desk.resolve(policy).toString());
    }
}
