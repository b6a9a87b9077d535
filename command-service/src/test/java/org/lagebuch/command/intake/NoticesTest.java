package org.lagebuch.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.counter.Api;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;

class NoticesTest {
    private static final String UPSTREAM = "aa".repeat(16);
    private static final String ONE = "01".repeat(16);
    private static final String TWO = "02".repeat(16);
    private static final String NOTICE =
            "'notice':{'factId':'11111111-2222-4333-8444-555555555555','kind':'inbound-notice',"
                    + "'assertedAt':'2026-11-24T08:00:00Z','summary':'A database was copied.',"
                    + "'details':{'from':'Host Inc.','theirReference':'H-1'}}";
    private static final String TO_BOTH = "{" + NOTICE + ",'upstream':{'caseId':'" + UPSTREAM
            + "','title':'Notice of Host','zone':'Europe/Berlin'},'cases':[{'caseId':'" + ONE
            + "','title':'Clinic','zone':'Europe/Berlin','organisation':{'name':'Clinic','role':'controller'}},"
            + "{'caseId':'" + TWO + "','scope':'Only the names of 12 guests.'}]}";

    private final Api api = new Api();

    private void open(String caseId) {
        assertThat(api.send("/api/cases", "{'caseId':'" + caseId + "','title':'Hotel','zone':'Europe/Berlin'}")
                        .status())
                .isEqualTo(201);
    }

    private List<Fact> facts(String caseId) {
        return api.desk().facts(new CaseId(caseId));
    }

    @Test
    void a_notice_is_recorded_once_and_each_case_has_its_own_and_a_link_both_ways() {
        open(TWO);
        Api.Answer answer = api.send("/api/notices", TO_BOTH);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(facts(UPSTREAM))
                .extracting(fact -> fact.what().getClass().getSimpleName())
                .containsExactly("CaseOpened", "InboundNotice", "CaseLinked", "CaseLinked");
        assertThat(((Intake.CaseOpened) facts(UPSTREAM).getFirst().what()).kind())
                .isEqualTo(Intake.CaseKind.UPSTREAM);
        Fact copy = facts(TWO).get(1);
        assertThat(copy.what()).isInstanceOf(Detections.InboundNotice.class);
        assertThat(copy.summary()).isEqualTo("Only the names of 12 guests.");
        assertThat(Objects.requireNonNull(copy.source()).reference())
                .isEqualTo(UPSTREAM + "/11111111-2222-4333-8444-555555555555");
        assertThat(facts(ONE))
                .hasSize(3)
                .last()
                .extracting(Fact::what)
                .isEqualTo(new Intake.CaseLinked(new CaseId(UPSTREAM), "notice-from"));
    }

    @Test
    void each_case_has_an_awareness_of_its_own_that_rests_on_its_notice() {
        open(TWO);
        api.send("/api/notices", TO_BOTH);
        String aware = "{'kind':'awareness-established','details':{'at':'2026-11-24T09:00:00Z','reasons':'r','basis':'"
                + facts(TWO).get(1).id() + "'}}";
        assertThat(api.send("/api/cases/" + TWO + "/facts", aware).status()).isEqualTo(201);
        assertThat(api.send("/api/cases/" + ONE + "/facts", aware).problems())
                .isEqualTo("422 link-target-unknown /details/basis");
    }

    @Test
    void what_stopped_half_way_goes_on_with_the_same_request() {
        Api.Answer half = api.send("/api/notices", TO_BOTH);
        assertThat(half.status()).isEqualTo(207);
        assertThat(half.body().at("/cases/0/status").intValue()).isEqualTo(201);
        assertThat(half.body().at("/cases/1/problems/0/type").stringValue()).endsWith("/case-not-found");
        open(TWO);
        assertThat(api.send("/api/notices", TO_BOTH).status()).isEqualTo(201);
        assertThat(facts(ONE)).hasSize(3);
        assertThat(api.send("/api/notices", TO_BOTH).status()).isEqualTo(200);
        assertThat(api.send("/api/notices", TO_BOTH.replace("H-1", "H-2")).problems())
                .isEqualTo("409 id-with-other-content /factId");
    }

    @Test
    void a_notice_to_many_is_kept_in_a_case_made_for_it_and_can_be_asked_for_again() {
        open(UPSTREAM);
        assertThat(api.send("/api/notices", TO_BOTH).problems()).isEqualTo("422 not-an-upstream-case /caseId");
        assertThat(api.send("/api/notices", TO_BOTH.replace("'factId':'11111111-2222-4333-8444-555555555555',", ""))
                        .problems())
                .isEqualTo("400 missing-property /notice/factId");
        assertThat(api.send("/api/notices", TO_BOTH.replace(TWO, ONE)).problems())
                .isEqualTo("422 id-twice-in-batch /cases/1/caseId");
    }
}
