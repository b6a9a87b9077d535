package org.lagebuch.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.CASE;
import static org.lagebuch.command.casefile.Given.CLOSED;
import static org.lagebuch.command.casefile.Given.NOW;
import static org.lagebuch.command.casefile.Given.OPENED;
import static org.lagebuch.command.casefile.Given.fact;
import static org.lagebuch.command.casefile.Given.openCase;
import static org.lagebuch.command.casefile.Given.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.casefile.Obliging;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.deadline.Duties;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;

class LifeOfACaseTest {
    private static final Obliging OBLIGING =
            new Obliging(new Duties(RulePacks.current(), new JollydayHolidays()), List.of());
    private static final String ASKED = "{'kind':'authority-request-received','details':{'due':'2026-12-01'}}";
    private static final String ANSWERED =
            "{'kind':'authority-request-answered','details':{'request':'" + Given.id(1) + "'}}";

    @Test
    void a_case_is_opened() {
        assertThat(told(open(OPENED, Casefile.blank()))).isEqualTo("accepted");
    }

    @Test
    void the_same_opening_again_gets_its_first_receipt() {
        assertThat(open(OPENED, openCase())).isEqualTo(new Decision.Known(List.of(Given.receipt(Given.opening(), 0))));
    }

    @Test
    void a_case_id_that_is_taken_opens_nothing_else() {
        assertThat(told(open(OPENED.replace("down", "up"), openCase()))).isEqualTo("id-with-other-content /caseId");
    }

    @Test
    void a_case_has_a_title_and_a_zone_and_is_not_the_reserved_one() {
        String bad = "{'kind':'case-opened','details':{'title':' ','kind':'organisation','zone':'Nowhere'}}";
        assertThat(told(open(bad, Casefile.blank())))
                .isEqualTo("text-missing /title\nunknown-zone /zone\nkind-has-its-own-call /kind");
    }

    @Test
    void the_reserved_case_is_opened_once_however_often_it_is_asked_for() {
        OpenOrganisation command = new OpenOrganisation(CASE, Given.id(0), "Organisation", "UTC");
        assertThat(told(command.decide(Casefile.blank(), NOW))).isEqualTo("accepted");
        assertThat(told(command.decide(openCase(), NOW))).isEqualTo("known");
    }

    @Test
    void a_case_is_closed_on_a_ground() {
        assertThat(told(close("{'kind':'case-closed','details':{'ground':'done'}}", openCase())))
                .isEqualTo("accepted");
        assertThat(told(close("{'kind':'case-closed','details':{'ground':''}}", openCase())))
                .isEqualTo("text-missing /ground");
    }

    @Test
    void a_case_is_not_closed_twice_but_the_same_request_gets_its_receipt() {
        assertThat(told(close("{'kind':'case-closed','details':{'ground':'again'}}", openCase(CLOSED))))
                .isEqualTo("case-closed");
        Fact first = fact(1, CLOSED);
        CloseCase repeat = new CloseCase(CASE, Drafts.of(first), (Intake.CaseClosed) first.what(), OBLIGING);
        assertThat(told(repeat.decide(openCase(CLOSED), NOW))).isEqualTo("known");
    }

    @Test
    void an_authority_that_waits_keeps_a_case_open() {
        assertThat(told(close(CLOSED, openCase(ASKED)))).isEqualTo("requests-unanswered");
        assertThat(told(close(CLOSED, openCase(ASKED, ANSWERED)))).isEqualTo("accepted");
        String linked =
                "{'kind':'authority-request-answered','links':[{'rel':'answers','target':'" + Given.id(1) + "'}]}";
        assertThat(told(close(CLOSED, openCase(ASKED, linked)))).isEqualTo("accepted");
    }

    @Test
    void a_request_that_was_retracted_waits_for_nothing() {
        String retraction = "{'kind':'fact-retracted','details':{'of':'" + Given.id(1) + "','reason':'duplicate'}}";
        assertThat(told(close(CLOSED, openCase(ASKED, retraction)))).isEqualTo("accepted");
    }

    @Test
    void only_a_closed_case_is_reopened() {
        assertThat(told(reopen(openCase()))).isEqualTo("case-already-open");
        assertThat(told(reopen(openCase(CLOSED)))).isEqualTo("accepted");
        assertThat(told(reopen(Casefile.blank()))).isEqualTo("case-not-found");
    }

    private static Decision open(String told, Casefile casefile) {
        Fact fact = fact(0, told);
        return new OpenCase(CASE, Drafts.of(fact), (Intake.CaseOpened) fact.what()).decide(casefile, NOW);
    }

    private static Decision close(String told, Casefile casefile) {
        Fact fact = fact(800, told);
        return new CloseCase(CASE, Drafts.of(fact), (Intake.CaseClosed) fact.what(), OBLIGING).decide(casefile, NOW);
    }

    private static Decision reopen(Casefile casefile) {
        Fact fact = fact(800, "{'kind':'case-reopened','details':{'ground':'more came up'}}");
        return new ReopenCase(CASE, Drafts.of(fact), (Intake.CaseReopened) fact.what()).decide(casefile, NOW);
    }
}
