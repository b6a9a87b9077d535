package org.lagebuch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bundle verified by the browser itself, with nothing sent anywhere. */
@ExtendWith(BrowserBench.Provider.class)
class VerifyIT {
    private final BrowserBench bench;
    private final Path files;

    VerifyIT(BrowserBench bench, @TempDir Path files) {
        this.bench = bench;
        this.files = files;
    }

    @Test
    void a_bundle_is_verified_and_every_change_to_it_is_refused_by_its_code() throws Exception {
        Administrator api = bench.administrator();
        Files.write(files.resolve("policy.txt"), api.bytes("/api/ledger/policy"));
        String cases = api.text("/api/cases?text=telemedicine");
        String caseId = Administrator.first("\"caseId\":\"([0-9a-f]{32})\"", cases);
        byte[] bundle = api.bytes("/api/cases/" + caseId + "/export?format=bundle");
        try (Visitor visitor = bench.visitor()) {
            Page page = visitor.page();
            page.navigate("/desk/verify/index.html");
            check(page, bundle);
            assertThat(page.locator("#verdict h2")).hasText("Verified: the case is complete and unaltered.");
            visitor.photograph("verified");
            assertThat(visitor.barriers()).isEmpty();
            check(page, changed(bundle, ".leaf", '0', '1'));
            assertThat(page.locator("#verdict h2")).hasText("Refused: this bundle proves nothing.");
            check(page, changed(bundle, ".head", 'a', 'b'));
            assertThat(page.locator("#verdict dt")).hasText("PART_ALTERED");
            check(page, withAnotherRoot(bundle));
            assertThat(page.locator("#verdict.bad")).isVisible();
            check(page, without(bundle, ".leaf"));
            assertThat(page.locator("#verdict.bad")).isVisible();
        }
    }

    private void check(Page page, byte[] bundle) throws IOException {
        Path file = Files.write(files.resolve("bundle.zip"), bundle);
        page.reload();
        page.locator("#bundle").setInputFiles(file);
        page.locator("#policy").setInputFiles(files.resolve("policy.txt"));
        page.locator("button").click();
        assertThat(page.locator("#verdict[class]:not([class=''])")).isVisible();
    }

    /** The first entry of such a name with one letter changed for another. */
    private static byte[] changed(byte[] bundle, String suffix, char from, char to) throws IOException {
        Map<String, byte[]> entries = entries(bundle);
        String name = first(entries, suffix);
        String text = new String(entries.getOrDefault(name, new byte[0]), UTF_8);
        entries.put(
                name,
                text.replaceFirst(Character.toString(from), Character.toString(to))
                        .getBytes(UTF_8));
        return packed(entries);
    }

    private static byte[] withAnotherRoot(byte[] bundle) throws IOException {
        Map<String, byte[]> entries = entries(bundle);
        String name = first(entries, "checkpoint");
        String[] lines = new String(entries.getOrDefault(name, new byte[0]), UTF_8).split("\n", -1);
        lines[2] = (lines[2].startsWith("A") ? "B" : "A") + lines[2].substring(1);
        entries.put(name, String.join("\n", lines).getBytes(UTF_8));
        return packed(entries);
    }

    private static byte[] without(byte[] bundle, String suffix) throws IOException {
        Map<String, byte[]> entries = entries(bundle);
        entries.remove(first(entries, suffix));
        return packed(entries);
    }

    private static String first(Map<String, byte[]> entries, String suffix) {
        return entries.keySet().stream()
                .filter(name -> name.endsWith(suffix))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, byte[]> entries(byte[] bundle) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                entries.put(next.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] packed(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return packed.toByteArray();
    }
}
