package org.lagebuch.command.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.judged;
import static org.lagebuch.command.casefile.Given.openCase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.casefile.Casefile;

class ReportingRulesTest {
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
        assertThat(judged(new LaterStageFollowsTheEarlier(), casefile, fact(submitted)))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String fact(String told) {
        String[] parts = told.split("[/=]", 3);
        String duty = "'regime':'" + parts[0] + "','stage':'" + parts[1] + "'";
        return parts.length == 2
                ? "{'kind':'notification-submitted','details':{" + duty + "}}"
                : "{'kind':'obligation-decided','details':{" + duty + ",'decision':'" + parts[2] + "'}}";
    }
}
