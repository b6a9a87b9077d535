package org.lagebuch.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.CASE;
import static org.lagebuch.command.casefile.Given.CLOSED;
import static org.lagebuch.command.casefile.Given.NOW;
import static org.lagebuch.command.casefile.Given.fact;
import static org.lagebuch.command.casefile.Given.id;
import static org.lagebuch.command.casefile.Given.openCase;
import static org.lagebuch.command.casefile.Given.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping;

class ChangingTheRecordTest {
    private static final String SEEN = "{'kind':'detection','learnedAt':'2026-11-20'}";
    private static final String RETRACTED =
            "{'kind':'fact-retracted','details':{'of':'" + id(1) + "','reason':'duplicate'}}";

    @Test
    void a_fact_is_corrected_also_in_a_closed_case() {
        assertThat(told(correct(openCase(SEEN), 1, "{'kind':'annotation'}"))).isEqualTo("accepted");
        assertThat(told(correct(openCase(SEEN, CLOSED), 1, "{'kind':'annotation'}")))
                .isEqualTo("accepted");
    }

    @Test
    void a_correction_names_an_original_that_stands() {
        String once = correction("typo", 1, "{'kind':'detection'}");
        assertThat(told(correct(openCase(SEEN), 2, SEEN))).isEqualTo("fact-not-found");
        assertThat(told(correct(openCase(SEEN, once), 2, SEEN))).isEqualTo("target-is-a-correction");
        assertThat(told(correct(openCase(SEEN, RETRACTED), 1, SEEN))).isEqualTo("already-retracted");
        assertThat(told(correct(openCase(SEEN, once), 1, SEEN))).isEqualTo("accepted");
    }

    @Test
    void a_correction_keeps_the_id_and_the_kinds_of_the_server() {
        String other = "{'kind':'detection','factId':'" + id(9) + "'}";
        assertThat(told(correct(openCase(SEEN), 1, other))).isEqualTo("replacement-has-another-id /fact/factId");
        assertThat(told(correct(openCase(SEEN), 1, "{'kind':'case-closed'}")))
                .isEqualTo("kind-has-its-own-call /fact/kind");
        assertThat(told(correct(openCase(), 0, "{'kind':'annotation'}"))).isEqualTo("kind-has-its-own-call /fact/kind");
    }

    @Test
    void a_title_may_be_put_right() {
        String title = "{'kind':'case-opened','details':{'title':'Mail server up','kind':'incident','zone':'UTC'}}";
        assertThat(told(correct(openCase(), 0, title))).isEqualTo("accepted");
    }

    @Test
    void the_replacement_keeps_the_rules_of_every_fact() {
        assertThat(told(correct(openCase(SEEN), 1, "{'kind':'detection','learnedAt':'2027-01-01'}")))
                .isEqualTo("in-the-future /fact/learnedAt");
    }

    @ParameterizedTest
    @CsvSource({
        "typo, 2026-11-20",
        "translation, 2026-11-20",
        "wrong-time, 2026-11-20",
        "misattribution, 2026-11-20",
        "new-evidence,",
        "duplicate,",
        "other,"
    })
    void to_put_right_how_it_was_written_down_teaches_nothing_new(String reason, String learnedAt) {
        Fact correction = fact(600, correction(reason, 1, "{'kind':'annotation'}"));
        Decision decision = decide(openCase(SEEN), correction);
        assertThat(decision).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            var written = accepted.recordings().getFirst().fact().learnedAt();
            assertThat(written == null ? null : written.iso()).isEqualTo(learnedAt);
        });
    }

    @Test
    void a_fact_is_retracted_once() {
        assertThat(told(retract(openCase(SEEN), 1))).isEqualTo("accepted");
        assertThat(told(retract(openCase(SEEN, RETRACTED), 1))).isEqualTo("already-retracted");
        assertThat(told(retract(openCase(SEEN, RETRACTED), 2))).isEqualTo("target-is-a-correction");
        assertThat(told(retract(openCase(SEEN), 7))).isEqualTo("fact-not-found");
    }

    @Test
    void what_the_server_wrote_is_not_taken_back_and_a_closed_case_is_left_alone() {
        assertThat(told(retract(openCase(), 0))).isEqualTo("not-retractable");
        assertThat(told(retract(openCase(SEEN, CLOSED), 1))).isEqualTo("case-closed");
    }

    @Test
    void an_export_says_what_is_held_back_and_of_which_fact() {
        assertThat(told(export(openCase(SEEN, CLOSED), 1))).isEqualTo("accepted");
        assertThat(told(export(openCase(), 1))).isEqualTo("link-target-unknown /redact/0/factId");
    }

    @Test
    void what_is_withheld_is_withheld_with_its_corrections_and_its_reason_is_told_as_a_code() {
        Casefile casefile = openCase(SEEN, correction("new-evidence", 1, SEEN));
        assertThat(export(casefile, 1)).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            var seal = accepted.recordings().getFirst().seal();
            assertThat(seal == null ? List.of() : seal.withheld())
                    .hasSize(2)
                    .allSatisfy(withheld -> assertThat(withheld.reason()).isEqualTo("trade-secret"));
        });
    }

    private static String correction(String reason, int of, String replacement) {
        return "{'kind':'fact-corrected','details':{'of':'" + id(of) + "','reason':'" + reason + "','fact':"
                + replacement + "}}";
    }

    private static Decision correct(Casefile casefile, int of, String replacement) {
        return decide(casefile, fact(600, correction("new-evidence", of, replacement)));
    }

    private static Decision decide(Casefile casefile, Fact correction) {
        var corrected = (RecordKeeping.FactCorrected) correction.what();
        return new CorrectFact(CASE, Drafts.of(correction), corrected, rulebook()).decide(casefile, NOW);
    }

    private static Decision retract(Casefile casefile, int of) {
        Fact fact = fact(600, RETRACTED.replace(id(1).toString(), id(of).toString()));
        var retracted = (RecordKeeping.FactRetracted) fact.what();
        return new RetractFact(CASE, Drafts.of(fact), retracted, rulebook()).decide(casefile, NOW);
    }

    private static Decision export(Casefile casefile, int redacted) {
        var redaction = new RecordKeeping.Redaction(id(redacted), "body", "trade secret");
        Fact fact = Fact.of(id(600), new RecordKeeping.RecordExported(null, null, List.of(redaction)), null);
        return new ExportRecord(CASE, Drafts.of(fact), List.of(redaction)).decide(casefile, NOW);
    }

    private static Rulebook rulebook() {
        return new Rulebook(List.of());
    }
}
