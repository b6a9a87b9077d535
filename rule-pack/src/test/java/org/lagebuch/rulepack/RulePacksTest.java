package org.lagebuch.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.pack.Condition;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RuleCode;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import tools.jackson.databind.node.ObjectNode;

class RulePacksTest {
    private static final RulePack PACK = RulePacks.current();

    @Test
    void nothing_is_lost_on_the_way_from_the_file() {
        assertThat(PACK.version()).isEqualTo("2026-11-22");
        assertThat(PACK.asOf()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(PACK.regimes()).hasSize(42);
        assertThat(PACK.regimes()).flatExtracting(Regime::stages).hasSize(104);
        assertThat(PACK.regimes().stream().flatMap(r -> r.stages().stream()).flatMap(s -> s.contents().stream()))
                .hasSize(401);
        assertThat(PACK.rules()).hasSize(RuleCode.values().length);
        assertThat(PACK.facts()).containsKeys("aware", "role", "never");
    }

    @Test
    void a_regime_says_what_its_law_says() {
        Regime gdpr = PACK.regime("eu-gdpr-33").orElseThrow();
        assertThat(gdpr.status()).isEqualTo(Regime.Status.IN_FORCE);
        assertThat(gdpr.since()).isEqualTo("2018-05-25");
        assertThat(gdpr.until()).isNull();
        assertThat(gdpr.clockStart()).startsWith("The controller is aware when");
        assertThat(gdpr.sources()).hasSize(5);
        assertThat(gdpr.appliesWhen()).hasSize(4);
        assertThat(gdpr.appliesWhen().get(2))
                .isEqualTo(new Condition.Test(
                        "risk_level",
                        Condition.Operator.IN,
                        List.of("risk", "high_risk"),
                        true,
                        "default is notify; the exemption needs a documented finding that risk is unlikely"));
        assertThat(gdpr.appliesWhen().get(3)).isInstanceOf(Condition.Any.class);
        Stage initial = gdpr.stage("initial").orElseThrow();
        assertThat(initial.lateFiling()).isEqualTo("allowed only with reasons for the delay");
        assertThat(initial.due())
                .isEqualTo(new Due(
                        72,
                        Due.Unit.HOURS,
                        "aware",
                        RuleCode.EU_1182_HOURS,
                        null,
                        null,
                        "without undue delay",
                        null,
                        null));
        assertThat(initial.contents().getFirst())
                .isEqualTo(new Stage.Content(
                        "nature",
                        "Nature of the breach (confidentiality / integrity / availability, what happened)",
                        Stage.Demand.REQUIRED,
                        null,
                        "GDPR 33(3)(a)",
                        "breach_nature",
                        null));
    }

    @Test
    void a_cap_is_read() {
        assertThat(PACK.regime("eu-dora-19")
                        .orElseThrow()
                        .stage("initial")
                        .orElseThrow()
                        .due()
                        .cap())
                .isEqualTo(new Due.Cap(24, Due.Unit.HOURS, "aware"));
    }

    @Test
    void a_pack_that_is_not_shipped_is_refused() {
        assertThatThrownBy(() -> RulePacks.version("1999-01-01"))
                .isInstanceOf(InvalidRulePack.class)
                .hasMessage("Rule pack /rules/1999-01-01.json cannot be used: there is no such file");
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        refused(pack -> due(pack).put("amount", "soon"), "/regimes/0/stages/0/due/amount");
        refused(pack -> due(pack).put("rule", "EU_1182_WEEKS"), "/regimes/0/stages/0/due/rule");
        refused(pack -> due(pack).putNull("amount"), "/regimes/0/stages/0/due");
        refused(pack -> pack.put("surprise", 1), "surprise");
        refused(pack -> pack.remove("regimes"), "regimes");
    }

    @Test
    void a_name_that_nobody_gave_is_refused() {
        refused(pack -> due(pack).put("from", "gut_feeling"), "eu-gdpr-33 counts from an unknown gut_feeling");
        refused(
                pack -> due(pack).put("from", "stage:nowhere:submitted"),
                "eu-gdpr-33 counts from an unknown stage:nowhere:submitted");
        refused(
                pack -> ((ObjectNode) pack.path("regimes").path(1)).put("id", "eu-gdpr-33"),
                "eu-gdpr-33 is there twice");
        refused(pack -> pack.put("version", "2027-01-01"), "it calls itself 2027-01-01");
    }

    private static ObjectNode due(ObjectNode pack) {
        return (ObjectNode) pack.at("/regimes/0/stages/0/due");
    }

    private static void refused(Consumer<ObjectNode> spoil, String why) {
        ObjectNode text = (ObjectNode) RulePacks.resource("/rules/2026-11-22.json");
        spoil.accept(text);
        assertThatThrownBy(() -> RulePacks.read("2026-11-22", text))
                .isInstanceOf(InvalidRulePack.class)
                .hasMessageContaining(why);
    }
}
