package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HonestBundleTest {
    @TempDir
    Path folder;

    private Path bundle = Path.of("");
    private Path policy = Path.of("");
    private final Example example = Example.unstamped();

    @BeforeEach
    void write() throws IOException {
        bundle = example.export().write(folder.resolve("bundle.zip"));
        policy = Files.write(folder.resolve("policy.txt"), SmallLog.POLICY.bytes());
    }

    @Test
    void an_honest_bundle_is_verified_in_words() {
        Said said = run(bundle.toString(), "--policy", policy.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
        assertThat(said.out())
                .startsWith("VERIFIED.")
                .contains("Case " + Example.CASE + " has 5 events, none missing")
                .contains("people: personal-data (1 part)")
                .contains("body: gdpr-17 (1 part)")
                .contains("of 12 leaves")
                .contains("witness.example/w1 at 2026-08-23T10:00:00Z")
                .contains("no third party that you named proves them");
    }

    @Test
    void an_honest_bundle_is_verified_for_programs() {
        Said said = run(bundle.toString(), "--policy", policy.toString(), "--json");
        assertThat(said.status()).isZero();
        assertThat(said.out())
                .startsWith("{\"verified\":true,\"case\":\"" + Example.CASE + "\",\"events\":5,")
                .contains("\"withheld\":{\"people: personal-data\":1}")
                .contains("\"notBefore\":null");
    }

    @Test
    void a_checkpoint_kept_from_before_is_continued() throws IOException {
        Path earlier = Files.write(
                folder.resolve("earlier"),
                example.log.checkpoint(Example.ANCHORED).bytes());
        Said said = run(bundle.toString(), "--policy", policy.toString(), "--earlier", earlier.toString());
        assertThat(said.out()).contains("It continues the checkpoint you kept, of 3 leaves.");
        assertThat(said.status()).isZero();
    }

    @Test
    void what_is_wrong_is_said_with_its_code_and_check() throws IOException {
        example.export()
                .replace("events/1.body", "happened", "Happened")
                .listed()
                .write(bundle);
        Said said = run(bundle.toString(), "--policy", policy.toString());
        assertThat(said.status()).isEqualTo(16);
        assertThat(said.out()).startsWith("NOT VERIFIED.").contains("PART_ALTERED, check V6");
        Said json = run(bundle.toString(), "--policy", policy.toString(), "--json");
        assertThat(json.out())
                .contains("\"verified\":false,\"code\":\"PART_ALTERED\",\"check\":\"V6\",\"exitStatus\":16");
    }

    @Test
    void a_policy_that_is_none_has_its_own_status() throws IOException {
        Files.writeString(policy, "log me\n");
        assertThat(run(bundle.toString(), "--policy", policy.toString()).status())
                .isEqualTo(11);
    }

    @Test
    void a_wrong_call_is_answered_with_the_usage() {
        List<List<String>> wrong = List.of(
                List.of(),
                List.of("a.zip"),
                List.of("a.zip", "b.zip", "--policy", "p"),
                List.of("a.zip", "--policy"),
                List.of("a.zip", "--policy", "p", "--frobnicate"),
                List.of("--ledger", "file:///etc", "--policy", "p"),
                List.of("a.zip", "--ledger", "http://localhost", "--policy", "p"));
        List<Said> answers = new ArrayList<>();
        wrong.forEach(words -> answers.add(run(words.toArray(String[]::new))));
        assertThat(answers).allSatisfy(said -> {
            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("--policy");
        });
    }

    @Test
    void a_file_that_is_not_there_is_no_lie() {
        Said said = run(folder.resolve("none.zip").toString(), "--policy", policy.toString());
        assertThat(said.status()).isEqualTo(3);
        assertThat(said.err()).startsWith("NOT VERIFIED: cannot read").doesNotContain("\tat ");
    }

    record Said(int status, String out, String err) {}

    static Said run(String... words) {
        return run(Map.of(), words);
    }

    static Said run(Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Verifier.run(
                words,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
