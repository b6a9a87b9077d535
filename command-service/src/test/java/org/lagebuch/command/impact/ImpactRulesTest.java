package org.lagebuch.command.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.judged;
import static org.lagebuch.command.casefile.Given.openCase;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.fact.Fact;

class ImpactRulesTest {
    private static final String MAIL_IMPAIRED = "{'kind':'service-impact','subjects':['E-mail']}";
    private static final String MAIL_RESTORED =
            "{'kind':'service-restored','subjects':['e-mail '],'details':{'extent':'full'}}";

    @Test
    void what_was_impaired_can_be_restored() {
        assertThat(restored(openCase(MAIL_IMPAIRED))).isEmpty();
    }

    @Test
    void what_was_isolated_can_be_restored() {
        assertThat(restored(openCase("{'kind':'containment','subjects':['e-mail']}")))
                .isEmpty();
    }

    @Test
    void nothing_was_impaired_and_so_nothing_is_restored() {
        assertThat(restored(openCase())).isEqualTo("nothing-to-restore /subjects/0");
        assertThat(restored(openCase("{'kind':'service-impact','subjects':['telephony']}")))
                .isEqualTo("nothing-to-restore /subjects/0");
        assertThat(restored(openCase("{'kind':'service-impact','negated':true,'subjects':['e-mail']}")))
                .isEqualTo("nothing-to-restore /subjects/0");
    }

    @Test
    void a_restoration_names_what_was_restored() {
        assertThat(judged(rule(), openCase(MAIL_IMPAIRED), "{'kind':'service-restored'}"))
                .isEqualTo("nothing-to-restore /subjects");
    }

    @Test
    void it_may_be_said_that_nobody_had_reported_it() {
        assertThat(judged(rule(), openCase(), "{'kind':'service-restored','details':{'unreportedBefore':true}}"))
                .isEmpty();
    }

    @Test
    void an_impairment_that_was_retracted_or_corrected_away_is_none() {
        String of = "'of':'" + Given.id(1) + "','reason':'other'";
        String retraction = "{'kind':'fact-retracted','details':{" + of + "}}";
        String correction = "{'kind':'fact-corrected','details':{" + of + ",'fact':{'kind':'annotation'}}}";
        assertThat(restored(openCase(MAIL_IMPAIRED, retraction))).isEqualTo("nothing-to-restore /subjects/0");
        assertThat(restored(openCase(MAIL_IMPAIRED, correction))).isEqualTo("nothing-to-restore /subjects/0");
    }

    @Test
    void an_impairment_earlier_in_the_same_request_counts() {
        Fact restored = Given.fact(2, MAIL_RESTORED);
        List<Fact> earlier = List.of(Given.fact(1, MAIL_IMPAIRED));
        assertThat(rule().judge(restored, new Hearing(openCase(), Set.of(), earlier, Given.NOW)))
                .isEmpty();
    }

    @Test
    void a_level_goes_from_0_to_100() {
        assertThat(judged(new LevelIsAPercentage(), openCase(), "{'kind':'service-impact','details':{'level':100}}"))
                .isEmpty();
        assertThat(judged(new LevelIsAPercentage(), openCase(), "{'kind':'service-impact','details':{'level':101}}"))
                .isEqualTo("out-of-range /details/level");
    }

    private static String restored(Casefile casefile) {
        return judged(rule(), casefile, MAIL_RESTORED);
    }

    private static RestorationAnswersAnImpairment rule() {
        return new RestorationAnswersAnImpairment();
    }
}
