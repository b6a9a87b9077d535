package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.CaseHead;

/** How long a large case takes, in a process of its own. Asked for with {@code -Dlagebuch.large=100000}. */
@EnabledIfSystemProperty(named = "lagebuch.large", matches = "[0-9]+", disabledReason = "takes a minute to make")
class LargeBundleTest {
    private static final int EVENTS = Integer.getInteger("lagebuch.large", 0);
    private static final Duration MAX = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream manifest = new ByteArrayOutputStream();

    @Test
    void a_large_bundle_is_verified_in_ten_seconds_with_512_mb() throws IOException, InterruptedException {
        Path bundle = write(folder.resolve("bundle.zip"));
        Path policy = Files.write(folder.resolve("policy"), SmallLog.POLICY.bytes());
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.lagebuch.verifier.Verifier",
                bundle.toString(),
                "--policy",
                policy.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("said").toFile()))
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%,d events, %,d bytes, verified in %s%n", EVENTS, Files.size(bundle), took);
        assertThat(Files.readString(folder.resolve("said"))).startsWith("VERIFIED.");
        assertThat(took).isLessThan(MAX);
    }

    private Path write(Path file) throws IOException {
        SmallLog log = new SmallLog();
        for (int i = 0; i < EVENTS - 1; i++) log.append(Example.CASE, Example.parts("lagebuch.Note"));
        log.append(Example.CASE, Example.seal(List.of()));
        List<CaseHead> heads = log.heads();
        log.append(null, Example.index(EVENTS, heads));
        SignedNote checkpoint = log.checkpoint(log.size());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            Bundle last = new Export(log, checkpoint)
                    .event(EVENTS - 1)
                    .caseIndex(EVENTS, heads, Example.CASE)
                    .end();
            last.remove(Bundle.MANIFEST);
            for (int i = 0; i < EVENTS - 1; i++) event(zip, log, checkpoint, i);
            for (Map.Entry<String, Octets> entry : last.entries().entrySet()) {
                add(zip, entry.getKey(), entry.getValue());
            }
            zip.putNextEntry(new ZipEntry(Bundle.MANIFEST));
            manifest.writeTo(zip);
            zip.closeEntry();
        }
        return file;
    }

    private void event(ZipOutputStream zip, SmallLog log, SignedNote checkpoint, int index) throws IOException {
        SmallLog.Recorded recorded = log.at(index);
        String prefix = "events/" + index + ".";
        add(zip, prefix + "leaf", Octets.of(recorded.leaf().statement()));
        add(
                zip,
                prefix + "tlog-proof",
                Octets.of(log.proof(index, checkpoint, log.size()).bytes()));
        for (Map.Entry<String, SmallLog.Content> part : recorded.parts().entrySet()) {
            add(zip, prefix + part.getKey(), part.getValue().bytes());
            add(zip, prefix + part.getKey() + ".salt", part.getValue().salt());
        }
    }

    private void add(ZipOutputStream zip, String name, Octets bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes.bytes());
        zip.closeEntry();
        manifest.write((Digest.sha256(bytes.bytes()).hex() + "  " + name + "\n").getBytes(UTF_8));
    }
}
