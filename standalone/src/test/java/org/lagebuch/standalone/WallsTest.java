package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is marked TLP:RED or privileged is told to those it is for, whichever way somebody asks. */
class WallsTest {
    private static final String SECRET = "The insider is Mallory's deputy";

    @TempDir
    static Path data;

    private static Product product;
    private static Cast cast;

    private String caseId = "";

    @BeforeAll
    static void start() {
        product = Product.start(data);
        cast = Cast.of(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void open() {
        caseId = product.post(
                        "/api/cases",
                        "{\"title\":\"Walls\",\"zone\":\"UTC\",\"organisation\":{\"name\":\"Klinik Beispiel\","
                                + "\"role\":\"controller\",\"sector\":\"health\",\"country\":\"DE\"}}")
                .body()
                .path("caseId")
                .asString();
        cast.admit(caseId, "rosa", "responder", null);
        cast.admit(caseId, "stan", "responder", null);
        cast.admit(caseId, "lea", "lead", null);
        cast.admit(caseId, "jura", "legal", null);
        cast.admit(caseId, "aude", "auditor", "2100-01-01T00:00:00Z");
    }

    @Test
    void a_red_fact_is_told_to_its_author_the_lead_and_counsel_and_others_see_that_it_is_there() {
        String fact = recorded("rosa", "\"tlp\":\"red\"");
        for (String name : new String[] {"rosa", "lea", "jura", "admin"}) {
            assertThat(entry(name, fact).path("summary").asString()).isEqualTo(SECRET);
            assertThat(entry(name, fact).has("behind")).isFalse();
        }
        for (String name : new String[] {"stan", "aude"}) {
            JsonNode entry = entry(name, fact);
            assertThat(entry.path("behind").asString()).isEqualTo("tlp:red");
            assertThat(entry.path("kind").asString()).isEqualTo("forensic-finding");
            assertThat(all(name)).doesNotContain("Mallory", "vpn-77");
        }
    }

    @Test
    void so_is_what_counsel_said() {
        String fact = recorded("jura", "\"tags\":[\"privileged\"]");
        assertThat(entry("lea", fact).path("summary").asString()).isEqualTo(SECRET);
        assertThat(entry("rosa", fact).path("behind").asString()).isEqualTo("privileged");
    }

    @Test
    void a_recipient_is_told_until_that_ends() {
        String fact = recorded("lea", "\"tlp\":\"red\"");
        assertThat(entry("aude", fact).has("behind")).isTrue();
        cast.admit(caseId, "aude", "recipient", null);
        assertThat(entry("aude", fact).path("summary").asString()).isEqualTo(SECRET);
        cast.dismiss(caseId, "aude");
        cast.admit(caseId, "aude", "auditor", "2100-01-01T00:00:00Z");
        assertThat(entry("aude", fact).has("behind")).isTrue();
    }

    @Test
    void no_search_finds_it_for_others() {
        recorded("rosa", "\"tlp\":\"red\"");
        assertThat(found("rosa", "mallory")).isEqualTo(1);
        assertThat(found("stan", "mallory")).isZero();
        assertThat(found("stan", "vpn-77")).isZero();
    }

    @Test
    void a_correction_that_brings_the_mark_takes_earlier_words_along() {
        String fact = recorded("lea", "\"tags\":[]");
        assertThat(entry("stan", fact).path("summary").asString()).isEqualTo(SECRET);
        corrected("lea", fact, "\"tlp\":\"red\"", "Said otherwise of Mallory");
        await().until(() -> entry("stan", fact).has("behind"));
        assertThat(all("stan")).doesNotContain("Mallory");
        assertThat(whole("stan", "/facts/" + fact)).doesNotContain("Mallory");
        String asOf = "&asOf=" + entry("lea", fact).path("position").asLong();
        assertThat(whole("stan", "/timeline?order=recorded" + asOf)).doesNotContain("Mallory");
        assertThat(whole("stan", "/timeline?text=mallory" + asOf)).doesNotContain(fact);
    }

    @Test
    void a_correction_without_the_mark_is_told_and_what_was_said_before_is_not() {
        String fact = recorded("lea", "\"tlp\":\"red\"");
        corrected("stan", fact, "\"tlp\":\"amber\"", "Somebody inside");
        await().until(() -> entry("stan", fact).path("summary").asString("").equals("Somebody inside"));
        assertThat(whole("stan", "/facts/" + fact)).contains("Somebody inside").doesNotContain("Mallory");
        assertThat(whole("lea", "/facts/" + fact)).contains("Mallory");
    }

    @Test
    void a_note_on_taking_it_back_is_kept_too() {
        String fact = recorded("lea", "\"tlp\":\"red\"");
        post("lea", "/facts/" + fact + "/retraction", "{\"reason\":\"other\",\"note\":\"it was not Mallory at all\"}");
        await().until(() -> entry("stan", fact).has("retracted"));
        assertThat(whole("stan", "/facts/" + fact)).doesNotContain("Mallory");
        assertThat(whole("lea", "/facts/" + fact)).contains("Mallory at all");
    }

    @Test
    void statements_alarms_and_the_head_of_the_case_tell_nothing_of_it() {
        String claim = recorded("lea", "\"tlp\":\"red\"");
        String statement = UUID.randomUUID().toString();
        post(
                "lea",
                "/facts",
                "{\"factId\":\"" + statement + "\",\"kind\":\"statement-published\",\"tlp\":\"red\","
                        + "\"summary\":\"To the board: Mallory\",\"details\":{\"audience\":\"board of Mallory\","
                        + "\"claims\":[\"" + claim + "\"]}}");
        post(
                "lea",
                "/facts",
                "{\"kind\":\"service-impact\",\"tlp\":\"red\",\"summary\":\"down\","
                        + "\"subjects\":[\"Mallory's mailbox\"],\"details\":{\"level\":50}}");
        corrected("lea", claim, "\"tlp\":\"red\"", "Not Mallory");
        await().until(() -> whole("lea", "").contains("Mallory's mailbox"));
        for (String path : new String[] {"", "/statements", "/alarms", "/obligations", "/filings"}) {
            assertThat(whole("stan", path)).doesNotContain("Mallory");
        }
        assertThat(whole("lea", "/statements")).contains("To the board: Mallory", "Not Mallory");
        assertThat(whole("stan", "/alarms")).contains(claim);
    }

    @Test
    void a_report_is_composed_without_its_words() {
        String draft = "/filings/draft?regime=eu-gdpr-33&stage=initial";
        post(
                "lea",
                "/facts",
                "{\"kind\":\"data-exposure\",\"tlp\":\"red\",\"assertion\":\"confirmed\",\"summary\":\"Mallory's mail\"}");
        post(
                "lea",
                "/facts",
                "{\"kind\":\"role-assigned\",\"tlp\":\"red\",\"summary\":\"named\",\"details\":{\"role\":\"dpo\","
                        + "\"person\":{\"type\":\"person\",\"name\":\"Doctor Mallory\"}}}");
        assertThat(whole("lea", draft)).contains("Mallory's mail", "Doctor Mallory");
        assertThat(whole("stan", draft)).doesNotContain("Mallory").contains("\"withheld\":true");
    }

    @Test
    void a_bundle_holds_it_back_from_others_proves_all_the_same_and_nobody_takes_that_of_another(@TempDir Path desk)
            throws Exception {
        String fact = recorded("lea", "\"tlp\":\"red\"");
        Map<String, String> told = bundle("lea", desk);
        assertThat(told.values()).anyMatch(text -> text.contains("Mallory"));
        Map<String, String> held = bundle("stan", desk);
        assertThat(held.values()).noneMatch(text -> text.contains("Mallory"));
        long position = entry("lea", fact).path("position").asLong();
        assertThat(held).containsKey("events/" + position + ".leaf").doesNotContainKey("events/" + position + ".body");
        assertThat(bundle("stan", desk).values()).noneMatch(text -> text.contains("Mallory"));
        assertThat(bundle("lea", desk).values()).anyMatch(text -> text.contains("Mallory"));
        long whole = entryOf("lea", "record-exported").path("position").asLong();
        assertThat(cast.get("stan", "/api/cases/" + caseId + "/export?format=bundle&seal=" + whole)
                        .problem())
                .isEqualTo("export-tells-more");
    }

    /** Its files, once the program for auditors has said that it proves itself. */
    private Map<String, String> bundle(String name, Path desk) throws IOException, InterruptedException {
        byte[] file = cast.bytes(name, "/api/cases/" + caseId + "/export?format=bundle");
        Path bundle = Files.write(Files.createTempFile(desk, name, ".zip"), file);
        Path policy = Files.write(desk.resolve("policy.txt"), product.bytes("/api/ledger/policy"));
        assertThat(VerifierProgram.run(bundle.toString(), "--policy", policy.toString()))
                .startsWith("VERIFIED");
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private String recorded(String name, String mark) {
        String fact = UUID.randomUUID().toString();
        post(
                name,
                "/facts",
                "{\"factId\":\"" + fact + "\",\"kind\":\"forensic-finding\",\"summary\":\"" + SECRET
                        + "\",\"subjects\":[\"vpn-77\"]," + mark + "}");
        await().until(() -> entry(name, fact).has("factId"));
        return fact;
    }

    private void corrected(String name, String fact, String mark, String words) {
        post(
                name,
                "/facts/" + fact + "/correction",
                "{\"reason\":\"new-evidence\",\"fact\":{\"kind\":\"forensic-finding\",\"summary\":\"" + words + "\","
                        + mark + "}}");
    }

    private void post(String name, String path, String body) {
        Product.Answer answer = name.equals("admin")
                ? product.post("/api/cases/" + caseId + path, body)
                : cast.post(name, "/api/cases/" + caseId + path, body);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
    }

    private JsonNode entry(String name, String fact) {
        return find(name, "factId", fact);
    }

    private JsonNode entryOf(String name, String kind) {
        return find(name, "kind", kind);
    }

    private JsonNode find(String name, String property, String value) {
        for (JsonNode entry : answer(name, "/timeline?limit=500").body().path("entries")) {
            if (entry.path(property).asString("").equals(value)) return entry;
        }
        return MissingNode.getInstance();
    }

    private int found(String name, String text) {
        return answer(name, "/timeline?text=" + text).body().path("entries").size();
    }

    private String all(String name) {
        return whole(name, "/timeline?limit=500") + whole(name, "/timeline?order=recorded&limit=500");
    }

    private String whole(String name, String path) {
        return answer(name, path).whole().body();
    }

    private Product.Answer answer(String name, String path) {
        String whole = "/api/cases/" + caseId + path;
        return await().until(
                        () -> name.equals("admin") ? product.get(whole) : cast.get(name, whole),
                        answer -> answer.status() == 200);
    }
}
