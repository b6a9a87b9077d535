package org.lagebuch.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.judged;
import static org.lagebuch.command.casefile.Given.openCase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.rules.RegimesNamedExist;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.rulepack.RulePacks;

class ReportingRulesTest {
    private static final RulePack PACK = RulePacks.current();

    /** On record: nothing, a submission {@code regime/stage}, or a decision {@code regime/stage=choice}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                                     | eu-nis2-23/early_warning | -
        -                                     | eu-nis2-23/notification  | earlier-stage-missing /details/stage
        eu-nis2-23/early_warning              | eu-nis2-23/notification  | -
        EU-NIS2-23/early-warning              | eu-nis2-23/notification  | -
        de-bsig-32/early_warning              | eu-nis2-23/notification  | earlier-stage-missing /details/stage
        eu-nis2-23/early_warning=not-required | eu-nis2-23/notification  | -
        eu-nis2-23/early_warning=merged       | eu-nis2-23/notification  | -
        eu-nis2-23/early_warning=notify       | eu-nis2-23/notification  | earlier-stage-missing /details/stage
        eu-nis2-23/early_warning              | eu-nis2-23/final         | earlier-stage-missing /details/stage
        eu-nis2-23/notification               | eu-nis2-23/final         | -
        -                                     | eu-dora-19/initial       | -
        -                                     | eu-dora-19/intermediate  | earlier-stage-missing /details/stage
        eu-dora-19/initial                    | eu-dora-19/intermediate  | -
        -                                     | eu-gdpr-33/initial       | -
        -                                     | gdpr/notification        | -
        -                                     | us-sec-105/8k            | -
        """)
    void a_later_stage_follows_the_earlier_or_a_decision(String onRecord, String submitted, String expected) {
        Casefile casefile = onRecord == null ? openCase() : openCase(fact(onRecord));
        assertThat(judged(new LaterStageFollowsTheEarlier(PACK), casefile, fact(submitted)))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        notification-submitted | 'regime':'eu-gdpr-33','stage':'initial' | -
        notification-submitted | 'regime':'EU_GDPR_33','stage':'Initial' | -
        notification-submitted | 'recipient':'the supervisory authority' | -
        notification-submitted | 'regime':'gdpr','stage':'initial'       | regime-unknown /details/regime
        notification-submitted | 'regime':'eu-gdpr-33','stage':'first'   | stage-unknown /details/stage
        filing-drafted         | 'regime':'eu-gdpr-35'                   | regime-unknown /details/regime
        delay-justified        | 'regime':'eu-gdpr-33','stage':'x'       | stage-unknown /details/stage
        awareness-established  | 'regime':'eu-gdpr'                      | -
        awareness-established  | 'regime':'gdpr-eu'                      | regime-unknown /details/regime
        """)
    void a_regime_or_stage_named_is_one_of_the_pack(String kind, String details, String expected) {
        String told = "{'kind':'" + kind + "','details':{" + details + "}}";
        assertThat(judged(new RegimesNamedExist(PACK), openCase(), told)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        obligation-decided | 'regime':'r','stage':'s','decision':'notify','ground':'g' | -
        obligation-decided | 'regime':'r','stage':'s','decision':'merged'              | text-missing /details/ground
        obligation-decided | 'stage':'s','decision':'notify','ground':'g'              | value-missing /details/regime
        obligation-decided | 'regime':'r','decision':'notify','ground':'g'             | value-missing /details/stage
        obligation-decided | 'regime':'r','stage':'s','ground':'g'                     | value-missing /details/decision
        delay-justified    | 'regime':'r','reasons':'we slept'                         | -
        delay-justified    | 'regime':'r'                                              | text-missing /details/reasons
        """)
    void a_decision_on_a_duty_says_on_which_what_and_why(String kind, String details, String expected) {
        String told = "{'kind':'" + kind + "','details':{" + details + "}}";
        assertThat(judged(new DecisionsAreGrounded(), openCase(), told)).isEqualTo(expected == null ? "" : expected);
    }

    private static String fact(String told) {
        String[] parts = told.split("[/=]", 3);
        String duty = "'regime':'" + parts[0] + "','stage':'" + parts[1] + "'";
        return parts.length == 2
                ? "{'kind':'notification-submitted','details':{" + duty + "}}"
                : "{'kind':'obligation-decided','details':{" + duty + ",'decision':'" + parts[2] + "'}}";
    }
}
