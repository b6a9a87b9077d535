package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is marked TLP:RED or privileged is told to those it is for, whichever way somebody asks. */
class WallsTest {
    @TempDir
    static Path data;

    private static Product product;
    private static Cast cast;

    private WalledCase walled;

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
        walled = WalledCase.open(product, cast);
    }

    @Test
    void a_red_fact_is_told_to_its_author_the_lead_and_counsel_and_others_see_that_it_is_there() {
        String fact = walled.recorded("rosa", "\"tlp\":\"red\"");
        for (String name : new String[] {"rosa", "lea", "jura", "admin"}) {
            assertThat(walled.entry(name, fact).path("summary").asString()).isEqualTo(WalledCase.SECRET);
            assertThat(walled.entry(name, fact).has("behind")).isFalse();
        }
        for (String name : new String[] {"stan", "aude"}) {
            JsonNode entry = walled.entry(name, fact);
            assertThat(entry.path("behind").asString()).isEqualTo("tlp:red");
            assertThat(entry.path("kind").asString()).isEqualTo("forensic-finding");
            assertThat(walled.all(name)).doesNotContain("Mallory", "vpn-77");
        }
    }

    @Test
    void so_is_what_counsel_said() {
        String fact = walled.recorded("jura", "\"tags\":[\"privileged\"]");
        assertThat(walled.entry("lea", fact).path("summary").asString()).isEqualTo(WalledCase.SECRET);
        assertThat(walled.entry("rosa", fact).path("behind").asString()).isEqualTo("privileged");
    }

    @Test
    void a_recipient_is_told_until_that_ends() {
        String fact = walled.recorded("lea", "\"tlp\":\"red\"");
        assertThat(walled.entry("aude", fact).has("behind")).isTrue();
        cast.admit(walled.caseId(), "aude", "recipient", null);
        assertThat(walled.entry("aude", fact).path("summary").asString()).isEqualTo(WalledCase.SECRET);
        cast.dismiss(walled.caseId(), "aude");
        cast.admit(walled.caseId(), "aude", "auditor", "2100-01-01T00:00:00Z");
        assertThat(walled.entry("aude", fact).has("behind")).isTrue();
    }

    @Test
    void no_search_finds_it_for_others() {
        walled.recorded("rosa", "\"tlp\":\"red\"");
        assertThat(walled.found("rosa", "mallory")).isEqualTo(1);
        assertThat(walled.found("stan", "mallory")).isZero();
        assertThat(walled.found("stan", "vpn-77")).isZero();
    }

    @Test
    void a_correction_that_brings_the_mark_takes_earlier_words_along() {
        String fact = walled.recorded("lea", "\"tags\":[]");
        assertThat(walled.entry("stan", fact).path("summary").asString()).isEqualTo(WalledCase.SECRET);
        walled.corrected("lea", fact, "\"tlp\":\"red\"", "Said otherwise of Mallory");
        await().until(() -> walled.entry("stan", fact).has("behind"));
        assertThat(walled.all("stan")).doesNotContain("Mallory");
        assertThat(walled.whole("stan", "/facts/" + fact)).doesNotContain("Mallory");
        String asOf = "&asOf=" + walled.entry("lea", fact).path("position").asLong();
        assertThat(walled.whole("stan", "/timeline?order=recorded" + asOf)).doesNotContain("Mallory");
        assertThat(walled.whole("stan", "/timeline?text=mallory" + asOf)).doesNotContain(fact);
    }

    @Test
    void a_correction_without_the_mark_is_told_and_what_was_said_before_is_not() {
        String fact = walled.recorded("lea", "\"tlp\":\"red\"");
        walled.corrected("stan", fact, "\"tlp\":\"amber\"", "Somebody inside");
        await().until(() ->
                walled.entry("stan", fact).path("summary").asString("").equals("Somebody inside"));
        assertThat(walled.whole("stan", "/facts/" + fact))
                .contains("Somebody inside")
                .doesNotContain("Mallory");
        assertThat(walled.whole("lea", "/facts/" + fact)).contains("Mallory");
    }

    @Test
    void a_note_on_taking_it_back_is_kept_too() {
        String fact = walled.recorded("lea", "\"tlp\":\"red\"");
        walled.post(
                "lea",
                "/facts/" + fact + "/retraction",
                "{\"reason\":\"other\",\"note\":\"it was not Mallory at all\"}");
        await().until(() -> walled.entry("stan", fact).has("retracted"));
        assertThat(walled.whole("stan", "/facts/" + fact)).doesNotContain("Mallory");
        assertThat(walled.whole("lea", "/facts/" + fact)).contains("Mallory at all");
    }

    @Test
    void statements_alarms_and_the_head_of_the_case_tell_nothing_of_it() {
        String claim = walled.recorded("lea", "\"tlp\":\"red\"");
        String statement = UUID.randomUUID().toString();
        walled.post(
                "lea",
                "/facts",
                "{\"factId\":\"" + statement + "\",\"kind\":\"statement-published\",\"tlp\":\"red\","
                        + "\"occurred\":{\"precision\":\"unknown\",\"reason\":\"lost\",\"stated\":\"when Mallory called\"},"
                        + "\"summary\":\"To the board: Mallory\",\"details\":{\"audience\":\"board of Mallory\","
                        + "\"claims\":[\"" + claim + "\"]}}");
        walled.post(
                "lea",
                "/facts",
                "{\"kind\":\"service-impact\",\"tlp\":\"red\",\"summary\":\"down\","
                        + "\"subjects\":[\"Mallory's mailbox\"],\"details\":{\"level\":50}}");
        walled.corrected("lea", claim, "\"tlp\":\"red\"", "Not Mallory");
        await().until(() -> walled.whole("lea", "").contains("Mallory's mailbox"));
        for (String path : new String[] {"", "/statements", "/alarms", "/obligations", "/filings"}) {
            assertThat(walled.whole("stan", path)).doesNotContain("Mallory");
        }
        assertThat(walled.whole("lea", "/statements")).contains("To the board: Mallory", "Not Mallory");
        assertThat(walled.whole("stan", "/alarms")).contains(claim);
    }

    @Test
    void a_report_is_composed_without_its_words() {
        String draft = "/filings/draft?regime=eu-gdpr-33&stage=initial";
        walled.post(
                "lea",
                "/facts",
                "{\"kind\":\"data-exposure\",\"tlp\":\"red\",\"assertion\":\"confirmed\",\"summary\":\"Mallory's mail\"}");
        walled.post(
                "lea",
                "/facts",
                "{\"kind\":\"role-assigned\",\"tlp\":\"red\",\"summary\":\"named\",\"details\":{\"role\":\"dpo\","
                        + "\"person\":{\"type\":\"person\",\"name\":\"Doctor Mallory\"}}}");
        assertThat(walled.whole("lea", draft)).contains("Mallory's mail", "Doctor Mallory");
        assertThat(walled.whole("stan", draft)).doesNotContain("Mallory").contains("\"withheld\":true");
    }

    @Test
    void a_bundle_holds_it_back_from_others_proves_all_the_same_and_nobody_takes_that_of_another(@TempDir Path desk)
            throws Exception {
        String fact = walled.recorded("lea", "\"tlp\":\"red\"");
        Map<String, String> told = walled.bundle("lea", desk);
        assertThat(told.values()).anyMatch(text -> text.contains("Mallory"));
        Map<String, String> held = walled.bundle("stan", desk);
        assertThat(held.values()).noneMatch(text -> text.contains("Mallory"));
        long position = walled.entry("lea", fact).path("position").asLong();
        assertThat(held).containsKey("events/" + position + ".leaf").doesNotContainKey("events/" + position + ".body");
        assertThat(walled.bundle("stan", desk).values()).noneMatch(text -> text.contains("Mallory"));
        assertThat(walled.bundle("lea", desk).values()).anyMatch(text -> text.contains("Mallory"));
        long whole = walled.entryOf("lea", "record-exported").path("position").asLong();
        assertThat(cast.get("stan", "/api/cases/" + walled.caseId() + "/export?format=bundle&seal=" + whole)
                        .problem())
                .isEqualTo("export-tells-more");
    }
}
