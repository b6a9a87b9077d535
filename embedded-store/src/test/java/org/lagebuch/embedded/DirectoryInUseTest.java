package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryInUseTest {
    @Test
    void a_second_store_on_the_directory_is_refused_and_the_first_is_not_disturbed(@TempDir Path directory) {
        try (EmbeddedStore first = EmbeddedStore.open(directory)) {
            assertThatThrownBy(() -> EmbeddedStore.open(directory))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining("another process uses this data directory");
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
        assertThatCode(() -> EmbeddedStore.open(directory).close()).doesNotThrowAnyException();
    }

    @Test
    void a_store_in_another_process_is_respected(@TempDir Path directory) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        directory.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isNotNull();
            assertThatThrownBy(() -> EmbeddedStore.open(directory)).isInstanceOf(DirectoryInUse.class);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThatCode(() -> EmbeddedStore.open(directory).close()).doesNotThrowAnyException();
    }

    @Test
    void closing_twice_does_no_harm(@TempDir Path directory) {
        EmbeddedStore store = EmbeddedStore.open(directory);
        store.close();
        assertThatCode(store::close).doesNotThrowAnyException();
    }
}
