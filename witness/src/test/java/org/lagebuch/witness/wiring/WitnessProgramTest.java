package org.lagebuch.witness.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

/** The witness as others run it: a process of its own, killed without warning between two checkpoints. */
class WitnessProgramTest {
    private static final SigningKey LOG =
            SigningKey.ofSeed("log.example", KeyType.ED25519, Octets.of(new byte[SigningKey.SEED_BYTES]));
    private static final int ROUNDS = 4;

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Digest> leaves = new ArrayList<>();

    @Test
    void what_was_cosigned_before_a_kill_is_remembered_after_it() throws Exception {
        String name = null;
        for (int round = 0; round < ROUNDS; round++) {
            try (Running witness = Running.start(data)) {
                assertThat(witness.key().vkey())
                        .isEqualTo(name == null ? witness.key().vkey() : name);
                name = witness.key().vkey();
                HttpResponse<String> before = post(witness, 0);
                if (round == 0) assertThat(before.statusCode()).isEqualTo(200);
                else assertThat(before.body()).isEqualTo(leaves.size() + "\n");
                int old = leaves.size();
                leaves.add(Digest.sha256(new byte[] {(byte) round}));
                HttpResponse<String> cosigned = post(witness, old);
                NoteSignature line = NoteSignature.parse(cosigned.body().strip());
                assertThat(witness.key().verifies(checkpoint().text(), line)).isTrue();
            }
        }
    }

    @Test
    void arguments_that_make_no_witness_are_refused() {
        String log = LOG.verifier().vkey();
        assertThat(Arguments.parse("--name", "w", "--log", log).host()).isEqualTo("127.0.0.1");
        assertThat(List.of(
                        List.of("--log", log),
                        List.of("--name", "w"),
                        List.of("--name", "w", "--log", "log.example"),
                        List.of("--name", "w", "--log", log, "--port", "70000"),
                        List.of("--name", "w", "--log", log, "--port"),
                        List.of("--nome", "w")))
                .allSatisfy(words -> assertThatThrownBy(() -> Arguments.parse(words.toArray(String[]::new)))
                        .isInstanceOf(Malformed.class));
    }

    private Checkpoint checkpoint() {
        return new Checkpoint("log.example", new MerkleTree(leaves).head());
    }

    private HttpResponse<String> post(Running witness, int old) throws Exception {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        for (Digest hash :
                new MerkleTree(leaves).consistency(old, leaves.size()).path()) {
            body.append(hash.base64()).append('\n');
        }
        body.append('\n').append(new String(checkpoint().signed(LOG).bytes(), UTF_8));
        HttpRequest request = HttpRequest.newBuilder(witness.address())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private record Running(Process process, VerifierKey key, URI address) implements AutoCloseable {
        static Running start(Path data) throws IOException {
            String java = ProcessHandle.current().info().command().orElseThrow();
            Process process = new ProcessBuilder(List.of(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            WitnessProgram.class.getName(),
                            "--name",
                            "witness.example/w1",
                            "--log",
                            LOG.verifier().vkey(),
                            "--data",
                            data.toString(),
                            "--port",
                            "0"))
                    .redirectErrorStream(true)
                    .start();
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            String key = said.readLine().replace("witness ", "");
            String address = said.readLine().replace("listening on ", "");
            return new Running(process, VerifierKey.parse(key), URI.create(address));
        }

        /** SIGKILL. */
        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
