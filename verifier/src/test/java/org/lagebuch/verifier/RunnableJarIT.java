package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an auditor gets it. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target/lagebuch-verifier.jar").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeEach
    void was_packaged() {
        assumeThat(JAR)
                .describedAs("the jar is made after the tests of classes")
                .exists();
    }

    @Test
    void the_jar_needs_nothing_beside_it() throws IOException, InterruptedException {
        Path bundle = Example.unstamped().export().write(folder.resolve("bundle.zip"));
        Path policy = Files.write(folder.resolve("policy"), SmallLog.POLICY.bytes());
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java, "-jar", JAR.toString(), bundle.toString(), "--policy", policy.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said"), UTF_8)).startsWith("VERIFIED.");
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void the_jar_holds_the_verifier_and_the_ledger_and_nothing_else() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name ->
                            name.startsWith("org/lagebuch/verifier/") || name.startsWith("org/lagebuch/ledger/"));
        }
    }
}
