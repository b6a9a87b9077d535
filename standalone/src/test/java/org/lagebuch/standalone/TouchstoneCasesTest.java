package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two public incidents, recorded through the API, and what their files ask of a timeline. */
class TouchstoneCasesTest {
    private static final ToldCase HOSPITAL = ToldCase.read("unimedizin-mainz");
    private static final ToldCase TELEMEDICINE = ToldCase.read("medgate");
    private static Product product;
    private static long position;

    @BeforeAll
    static void told_through_the_api(@TempDir Path data) {
        product = Product.start(data);
        for (ToldCase told : List.of(HOSPITAL, TELEMEDICINE)) {
            assertThat(product.post("/api/cases", told.opening()).status()).isEqualTo(201);
            Product.Answer recorded = product.post("/api/cases/" + told.caseId() + "/facts/batch", told.facts());
            assertThat(recorded.status()).as(recorded.whole().body()).isEqualTo(201);
            List<JsonNode> receipts = list(recorded.body().get("receipts"));
            assertThat(receipts).hasSameSizeAs(list(told.facts().get("facts")));
            position = receipts.getLast().get("position").longValue();
        }
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void telling_them_again_records_nothing_anew() {
        assertThat(product.post("/api/cases", HOSPITAL.opening()).status()).isEqualTo(200);
        assertThat(product.post("/api/cases/" + HOSPITAL.caseId() + "/facts/batch", HOSPITAL.facts())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void at_noon_nobody_knew_that_treatment_was_restored() {
        assertThat(kindsKnownAt("2023-09-05T12:00:00+02:00")).isNotEmpty().doesNotContain("service-restored");
    }

    @Test
    void in_the_evening_both_restorations_are_known_with_who_said_so() {
        List<JsonNode> restored =
                ofKind(timeline(TELEMEDICINE, "&knownAt=2023-09-05T18:00:00%2B02:00"), "service-restored");
        assertThat(restored)
                .extracting(entry -> entry.get("factId").stringValue())
                .containsExactlyInAnyOrder(id(TELEMEDICINE, "G11"), id(TELEMEDICINE, "G13"));
        assertThat(byId(restored, id(TELEMEDICINE, "G13")).at("/source/party").stringValue())
                .isEqualTo("press");
        assertThat(byId(restored, id(TELEMEDICINE, "G11")).get("recordedBy").isMissingNode())
                .isFalse();
    }

    @Test
    void two_detections_stay_two_five_days_apart() {
        assertThat(ofKind(timeline(TELEMEDICINE, ""), "detection"))
                .extracting(entry -> entry.at("/occurred/value").stringValue())
                .containsExactly("2023-08-30", "2023-09-04");
    }

    @Test
    void what_contradicts_stays_on_both_sides_and_is_linked() {
        List<JsonNode> entries = timeline(TELEMEDICINE, "");
        JsonNode link = byId(entries, id(TELEMEDICINE, "G11")).at("/links/0");
        assertThat(link.get("rel").stringValue()).isEqualTo("conflictsWith");
        assertThat(link.get("target").stringValue()).isEqualTo(id(TELEMEDICINE, "G10"));
        assertThat(byId(entries, id(TELEMEDICINE, "G10")).get("summary").stringValue())
                .contains("error");
    }

    @Test
    void the_reservation_travels_with_its_finding() {
        for (String finding : List.of("G7", "G8")) {
            JsonNode entry = byId(timeline(TELEMEDICINE, ""), id(TELEMEDICINE, finding));
            assertThat(entry.get("reservation").stringValue()).isEqualTo("as far as known so far");
            JsonNode fact = product.get("/api/cases/" + TELEMEDICINE.caseId() + "/facts/" + id(TELEMEDICINE, finding))
                    .body();
            assertThat(fact.toString()).contains("as far as known so far");
        }
    }

    @Test
    void what_is_told_relative_to_an_attack_stands_after_it() {
        List<String> order = timeline(TELEMEDICINE, "").stream()
                .map(entry -> entry.get("factId").stringValue())
                .toList();
        assertThat(order.indexOf(id(TELEMEDICINE, "G3"))).isEqualTo(order.indexOf(id(TELEMEDICINE, "G1")) + 1);
        assertThat(order.indexOf(id(TELEMEDICINE, "G5"))).isEqualTo(order.indexOf(id(TELEMEDICINE, "G2")) + 1);
    }

    @Test
    void no_view_shows_a_time_of_theft() {
        JsonNode theft = byId(timeline(HOSPITAL, ""), id(HOSPITAL, "M2"));
        assertThat(theft.at("/occurred/precision").stringValue()).isEqualTo("unknown");
        assertThat(theft.at("/occurred/reason").stringValue()).isEqualTo("undisclosed");
        assertThat(theft.at("/occurred/value").isMissingNode()).isTrue();
    }

    @Test
    void the_two_windows_of_the_stolen_data_are_kept_apart() {
        List<JsonNode> entries = timeline(HOSPITAL, "");
        assertThat(byId(entries, id(HOSPITAL, "M4")).at("/details/coverage/0").toString())
                .isEqualTo("{\"from\":\"2022-09-01\",\"to\":\"2023-06-06\"}");
        assertThat(byId(entries, id(HOSPITAL, "M5")).at("/details/coverage/0").toString())
                .isEqualTo("{\"from\":\"2023-05-06\",\"to\":\"2023-06-06\"}");
    }

    @Test
    void mail_contents_are_stated_as_not_taken() {
        for (String exposure : List.of("M4", "M5")) {
            assertThat(list(byId(timeline(HOSPITAL, ""), id(HOSPITAL, exposure)).at("/details/categoriesExcluded")))
                    .extracting(JsonNode::stringValue)
                    .contains("mail content", "attachments");
        }
    }

    @Test
    void the_mail_server_is_shown_as_found_not_affected() {
        JsonNode finding = byId(timeline(HOSPITAL, ""), id(HOSPITAL, "M6"));
        assertThat(finding.get("negated").booleanValue()).isTrue();
        assertThat(finding.get("kind").stringValue()).isEqualTo("forensic-finding");
    }

    @Test
    void the_second_statement_of_the_day_is_told_apart_from_the_first() {
        JsonNode difference = product.get("/api/cases/" + TELEMEDICINE.caseId() + "/statements/diff?from="
                        + id(TELEMEDICINE, "G9") + "&to=" + id(TELEMEDICINE, "G12"))
                .body();
        assertThat(ids(difference, "added")).containsExactly(id(TELEMEDICINE, "G11"));
        assertThat(ids(difference, "kept")).containsExactly(id(TELEMEDICINE, "G6"));
        assertThat(ids(difference, "changed")).isEmpty();
        assertThat(ids(difference, "withdrawn")).isEmpty();
        assertThat(ids(difference, "notRepeated"))
                .containsExactlyInAnyOrder(id(TELEMEDICINE, "G7"), id(TELEMEDICINE, "G8"), id(TELEMEDICINE, "G3"));
        assertThat(byId(list(difference.get("notRepeated")), id(TELEMEDICINE, "G7"))
                        .get("reservation")
                        .stringValue())
                .isEqualTo("as far as known so far");
    }

    @Test
    void correcting_what_was_claimed_raises_an_alarm_that_names_the_statement() {
        String alarms = "/api/cases/" + TELEMEDICINE.caseId() + "/alarms";
        assertThat(claims(alarms)).doesNotContain(id(TELEMEDICINE, "G6"));
        Product.Answer corrected = product.post(
                "/api/cases/" + TELEMEDICINE.caseId() + "/facts/" + id(TELEMEDICINE, "G6") + "/correction",
                (ObjectNode) Json.parse("""
                        {"reason": "new-evidence",
                         "fact": {"kind": "forensics-engaged", "summary": "The analyses had ended by noon."}}
                        """.getBytes(UTF_8)));
        assertThat(corrected.status()).as(corrected.whole().body()).isEqualTo(201);
        assertThat(claims(alarms)).contains(id(TELEMEDICINE, "G6"));
        JsonNode alarm = list(product.get(alarms).body().get("alarms")).getFirst();
        assertThat(alarm.get("state").stringValue()).isEqualTo("open");
        assertThat(alarm.at("/statement/factId").stringValue()).isIn(id(TELEMEDICINE, "G9"), id(TELEMEDICINE, "G12"));
        assertThat(alarm.at("/claim/summary").stringValue()).startsWith("Forensic analyses under way");
        assertThat(alarm.at("/cause/effect").stringValue()).isEqualTo("corrected");
        assertThat(alarm.at("/cause/factId").stringValue())
                .isEqualTo(corrected.body().get("factId").stringValue());
    }

    @Test
    void the_hospitals_clock_waits_for_awareness_and_shows_no_midnight() {
        JsonNode duties =
                product.get("/api/cases/" + HOSPITAL.caseId() + "/obligations").body();
        List<JsonNode> gdpr = list(duties.get("obligations")).stream()
                .filter(duty -> duty.get("regime").stringValue().equals("eu-gdpr-33"))
                .toList();
        assertThat(gdpr).isNotEmpty().noneMatch(duty -> duty.has("dueConservative"));
        assertThat(duties.at("/pack/version").stringValue()).isEqualTo("2026-11-22");
    }

    private static List<String> claims(String alarms) {
        return list(product.get(alarms).body().get("alarms")).stream()
                .map(alarm -> alarm.at("/claim/factId").stringValue())
                .toList();
    }

    private static List<String> ids(JsonNode difference, String kind) {
        return list(difference.get(kind)).stream()
                .map(change -> change.get("factId").stringValue())
                .toList();
    }

    private static List<String> kindsKnownAt(String instant) {
        return timeline(TELEMEDICINE, "&knownAt=" + Product.encoded(instant)).stream()
                .map(entry -> entry.get("kind").stringValue())
                .toList();
    }

    private static List<JsonNode> timeline(ToldCase told, String more) {
        Product.Answer answer =
                product.get("/api/cases/" + told.caseId() + "/timeline?minPosition=" + position + "&limit=100" + more);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        return list(answer.body().get("entries"));
    }

    private static List<JsonNode> ofKind(List<JsonNode> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.get("kind").stringValue().equals(kind))
                .toList();
    }

    private static JsonNode byId(List<JsonNode> entries, String factId) {
        return entries.stream()
                .filter(entry -> entry.get("factId").stringValue().equals(factId))
                .findFirst()
                .orElseThrow();
    }

    private static String id(ToldCase told, String local) {
        return told.factId(local).toString();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
