package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;

class TagsTest {
    private static final CaseId CASE = SampleFacts.CASE;
    private static final UUID ID = UUID.fromString("0b4cbe1c-5a2f-4a0e-9f39-3f4ad1a0c001");
    private static final UUID TARGET = UUID.fromString("0b4cbe1c-5a2f-4a0e-9f39-3f4ad1a0c002");

    @ParameterizedTest
    @EnumSource
    void tags_follow_from_head_and_body_alone(Kind kind) {
        Written written = SampleFacts.written(kind);
        Fact withoutPeople =
                EventText.read(written.head(), written.body(), List.of()).fact();
        assertThat(Tags.of(CASE, withoutPeople)).isEqualTo(written.tags());
        assertThat(written.tags())
                .doesNotHaveDuplicates()
                .contains(
                        "case=" + CASE.hex(),
                        "fact=" + CASE.hex() + "/" + SampleFacts.of(kind).id())
                .allMatch(
                        tag -> tag.matches(
                                "case=[0-9a-f]{32}|fact=[0-9a-f]{32}/[0-9a-f-]{36}|about=[0-9a-f]{32}/[0-9a-f-]{36}|service=[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-retracted", "fact-disputed", "fact-corrected"})
    void what_is_said_of_a_fact_is_found_by_that_fact(String kind) {
        String details = "fact-disputed".equals(kind) ? "" : ",\"reason\":\"typo\"";
        if ("fact-corrected".equals(kind)) details += ",\"fact\":{\"kind\":\"annotation\"}";
        assertThat(tags(kind, ",\"details\":{\"of\":\"" + TARGET + "\"" + details + "}"))
                .containsExactly(Tags.ofCase(CASE), Tags.ofFact(CASE, ID), Tags.ofFact(CASE, TARGET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-impact", "service-restored", "workaround", "containment"})
    void a_service_that_suffers_or_is_cut_off_is_found_by_its_name(String kind) {
        assertThat(tags(kind, ",\"subjects\":[\"Mail\",{\"type\":\"service\",\"name\":\" mail \"},\"booking\"]"))
                .containsExactly(
                        Tags.ofCase(CASE),
                        Tags.ofFact(CASE, ID),
                        Tags.ofService(CASE, "mail"),
                        Tags.ofService(CASE, "booking"));
    }

    @Test
    void a_person_is_never_found() {
        assertThat(tags("service-impact", ",\"subjects\":[{\"type\":\"person\",\"name\":\"Erika\"}]"))
                .containsExactly(Tags.ofCase(CASE), Tags.ofFact(CASE, ID));
    }

    @Test
    void services_of_a_replacement_are_found_and_those_of_other_kinds_are_not() {
        assertThat(tags(
                        "fact-corrected",
                        ",\"details\":{\"of\":\"" + TARGET + "\",\"reason\":\"typo\",\"fact\":"
                                + "{\"kind\":\"service-impact\",\"subjects\":[\"mail\"]}}"))
                .contains(Tags.ofService(CASE, "mail"));
        assertThat(tags("annotation", ",\"subjects\":[\"mail\"]")).hasSize(2);
    }

    @Test
    void the_name_of_a_service_says_nothing_outside_its_case() {
        CaseId other = new CaseId("f".repeat(32));
        assertThat(Tags.ofService(CASE, "mail")).isNotEqualTo(Tags.ofService(other, "mail"));
        assertThat(Tags.narrowed("case=1", "lagebuch.Detection")).isEqualTo("case=1|lagebuch.Detection");
    }

    private static List<String> tags(String kind, String more) {
        String text = "{\"factId\":\"" + ID + "\",\"kind\":\"" + kind + "\"" + more + "}";
        return EventText.write(CASE, FactText.read(Json.parse(text.getBytes(UTF_8))), SampleFacts.AUTHOR)
                .tags();
    }
}
