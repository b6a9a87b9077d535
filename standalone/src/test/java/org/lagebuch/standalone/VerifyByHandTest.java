package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever trusts no program of ours follows docs/verify-by-hand.md; here every step of it is followed. */
class VerifyByHandTest {
    private static final Pattern STEP = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String CASE = "00112233445566778899aabbccddeeff";

    @Test
    void every_step_finds_an_honest_bundle_in_order(@TempDir Path data, @TempDir Path desk) throws Exception {
        exported(data, desk);
        List<String> steps = steps();
        assertThat(steps).hasSize(7);
        for (String step : steps)
            assertThat(run(desk, step)).as(step).contains("OK ").doesNotContain("NOT OK");
        String typedInOneShell = run(desk, String.join("\n", steps));
        assertThat(typedInOneShell.lines().filter(line -> line.startsWith("OK ")))
                .hasSize(10);
    }

    @Test
    void a_word_changed_in_an_event_is_found_by_the_step_that_looks_at_it(@TempDir Path data, @TempDir Path desk)
            throws Exception {
        exported(data, desk);
        List<String> steps = steps();
        run(desk, steps.getFirst());
        run(desk, "sed -i 's/summary/Summary/' bundle/events/4.body");
        assertThat(run(desk, steps.get(2))).contains("NOT OK: part body of event 4 was altered");
    }

    private static void exported(Path data, Path desk) throws IOException, InterruptedException {
        assumeTrue(
                run(
                                desk,
                                "jq --version && openssl version && unzip -v && xxd -v 2>&1 && sha256sum --version && echo OK")
                        .endsWith("OK\n"),
                "not all of jq, openssl, unzip, xxd and sha256sum are here");
        try (Product product = Product.start(data)) {
            product.post("/api/cases", "{\"caseId\":\"" + CASE + "\",\"title\":\"First\",\"zone\":\"Europe/Berlin\"}");
            for (int fact = 0; fact < 5; fact++) {
                product.post(
                        "/api/cases/" + CASE + "/facts",
                        "{\"kind\":\"annotation\",\"summary\":\"remark " + fact
                                + "\",\"subjects\":[{\"type\":\"person\"," + "\"name\":\"Ada Beispiel\"}]}");
            }
            Files.write(desk.resolve("bundle.zip"), product.bytes("/api/cases/" + CASE + "/export?format=bundle"));
            Files.write(desk.resolve("policy.txt"), product.bytes("/api/ledger/policy"));
        }
    }

    private static List<String> steps() throws IOException {
        return STEP.matcher(Files.readString(Path.of("../docs/verify-by-hand.md")))
                .results()
                .map(step -> step.group(1))
                .toList();
    }

    private static String run(Path desk, String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(desk.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IOException("it does not end: " + script);
        return printed;
    }
}
