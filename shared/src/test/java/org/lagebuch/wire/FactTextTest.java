package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Pap;
import org.lagebuch.fact.Tlp;

class FactTextTest {
    @ParameterizedTest
    @EnumSource
    void a_fact_is_read_as_it_was_written(Kind kind) {
        Fact fact = SampleFacts.of(kind);
        String text = Json.text(FactText.tree(fact));
        Fact read = read(text);
        assertThat(read).isEqualTo(fact);
        assertThat(Json.text(FactText.tree(read))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"annotation\",\"summary\":\"plain\"}",
                "{\"kind\":\"annotation\",\"subjects\":[\"mail\",{\"type\":\"host\",\"name\":\"mx1\"}]}",
                "{\"kind\":\"annotation\",\"learnedAt\":{\"precision\":\"unknown\",\"reason\":\"lost\"}}",
                "{\"kind\":\"annotation\",\"learnedAt\":{\"precision\":\"unknown\"}}",
                "{\"kind\":\"annotation\",\"occurred\":{\"precision\":\"range\",\"from\":\"2026-03-01\","
                        + "\"to\":{\"precision\":\"hour\",\"value\":\"2026-03-02T10\",\"zone\":\"+01:00\"}}}",
                "{\"kind\":\"affected-persons\",\"details\":{\"min\":0,\"max\":1.10}}",
                "{\"kind\":\"affected-persons\",\"details\":{\"max\":123456789012345678901234567890}}",
                "{\"kind\":\"assessment\",\"details\":{\"value\":false}}",
                "{\"kind\":\"assessment\",\"details\":{\"value\":7.50}}",
                "{\"kind\":\"annotation\",\"details\":{\"original\":{\"b\":null,\"a\":[{},[],\"\"]}}}",
                "{\"kind\":\"annotation\",\"tlp\":\"amber+strict\",\"pap\":\"red\"}",
                "{\"kind\":\"annotation\",\"source\":{\"party\":\"press\",\"reliability\":\"B\",\"credibility\":2}}"
            })
    void a_text_in_its_short_form_stays_as_it_is(String text) {
        assertThat(Json.text(FactText.tree(read(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"TLP:AMBER+STRICT, AMBER_STRICT", "tlp:clear, CLEAR", "Red, RED"})
    void sharing_labels_are_read_in_every_spelling_in_use(String spelling, Tlp label) {
        assertThat(read("{\"kind\":\"annotation\",\"tlp\":\"" + spelling + "\"}")
                        .tlp())
                .isEqualTo(label);
    }

    @Test
    void permissible_actions_have_their_prefix_too() {
        assertThat(read("{\"kind\":\"annotation\",\"pap\":\"PAP:GREEN\"}").pap())
                .isEqualTo(Pap.GREEN);
    }

    @Test
    void nothing_stated_and_null_are_the_same_fact() {
        Fact bare = read("{\"kind\":\"annotation\"}");
        assertThat(read("{\"kind\":\"annotation\",\"details\":null,\"summary\":null,\"negated\":null,\"tags\":null}"))
                .isEqualTo(bare);
    }

    private static Fact read(String text) {
        return FactText.read(Json.parse(text.getBytes(UTF_8)));
    }
}
