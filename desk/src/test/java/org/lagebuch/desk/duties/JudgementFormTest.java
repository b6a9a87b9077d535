package org.lagebuch.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JudgementFormTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void yes_and_no_are_truth_values_and_the_rest_is_text() {
        assertThat(value("yes", "").asBoolean(false)).isTrue();
        assertThat(value("no", "").isBoolean()).isTrue();
        assertThat(value("unknown", "").asString("")).isEqualTo("unknown");
        assertThat(value("", " high ").asString("")).isEqualTo("high");
    }

    @Test
    void a_decision_says_which_duty_on_which_ground_and_by_whose_leave() {
        JsonNode fact = new JudgementForm(null, null, null, "gdpr", "persons", null, null, "keys were lost too", "Ada")
                .decision();
        assertThat(fact.path("kind").asString("")).isEqualTo("obligation-decided");
        assertThat(fact.path("details").path("decision").asString("")).isEqualTo("not-required");
        assertThat(fact.path("details").path("ground").asString("")).isEqualTo("keys were lost too");
        assertThat(fact.path("details").path("approver").path("type").asString(""))
                .isEqualTo("person");
    }

    @Test
    void a_moment_of_awareness_is_one_moment_or_a_day_and_never_a_guess() {
        assertThat(SaidAt.of("2026-03-01 14:05", "Europe/Berlin", NOW)).hasValue("2026-03-01T14:05:00+01:00");
        assertThat(SaidAt.of("2026-03-01", "Europe/Berlin", NOW)).hasValue("2026-03-01");
        assertThat(SaidAt.of("", "Europe/Berlin", NOW)).isEmpty();
        assertThat(SaidAt.of("soon after lunch", "Europe/Berlin", NOW)).isEmpty();
        assertThat(SaidAt.of("2025-10-26 02:30", "Europe/Berlin", NOW)).isEmpty();
    }

    private static JsonNode value(String value, String other) {
        return new JudgementForm("risk_level", value, other, null, null, null, "because", null, null)
                .assessment()
                .path("details")
                .path("value");
    }
}
