package org.lagebuch.query.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.query.caseload.CaseloadAsking.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.Severity;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;

class CaseloadTest {
    private final Desk desk = new Desk();
    private final CaseloadAsking asking = new CaseloadAsking(desk.caseloadEndpoint());
    private final CaseId mail = opened("Mail down");
    private final CaseId shop = opened("Shop (EU) down");
    private final CaseId phish = opened("Phishing");
    private int facts;

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_case_with_the_newest_activity_comes_first() throws Exception {
        assertThat(titles(shown())).containsExactly("Phishing", "Shop (EU) down", "Mail down");
        assess(Severity.LOW);
        assertThat(titles(shown())).containsExactly("Mail down", "Phishing", "Shop (EU) down");
        assertThat(told(mail, "position")).isEqualTo(4L);
        assertThat(told(mail, "lastActivity")).isEqualTo("2026-01-01T00:00:05Z");
    }

    @Test
    void cases_are_found_by_words_of_their_title_by_status_and_by_severity() throws Exception {
        record(shop, Fact.of(id(), new SeverityAssessed(Severity.HIGH, null), "high"));
        close(phish);
        desk.feedAll();
        assertThat(titles(asking.cases("DOWN", null, null))).containsExactly("Shop (EU) down", "Mail down");
        assertThat(titles(asking.cases("(eu)", null, null))).containsExactly("Shop (EU) down");
        assertThat(titles(asking.cases(null, "closed", null))).containsExactly("Phishing");
        assertThat(titles(asking.cases(null, "open", "high"))).containsExactly("Shop (EU) down");
        assertThat(titles(asking.cases(null, "open", "low"))).isEmpty();
        assertThatThrownBy(() -> asking.cases(null, "ajar", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> asking.cases(null, null, "worst")).isInstanceOf(Refused.class);
    }

    @Test
    void pages_do_not_overlap_and_end() throws Exception {
        for (int i = 0; i < 4; i++) opened("More " + i);
        desk.feedAll();
        List<Object> told = new ArrayList<>();
        for (int page = 0; page < 3; page++) told.addAll(titles(CaseloadAsking.cases(asking.page(page, 3))));
        assertThat(told)
                .containsExactly("More 3", "More 2", "More 1", "More 0", "Phishing", "Shop (EU) down", "Mail down");
        assertThat(CaseloadAsking.cases(asking.page(3, 3))).isEmpty();
        assertThat(asking.page(0, 3).get("position")).isEqualTo(7L);
        assertThatThrownBy(() -> asking.page(0, 201)).isInstanceOf(Refused.class);
    }

    @Test
    void a_case_is_closed_until_it_is_reopened() throws Exception {
        close(mail);
        assertThat(told(mail, "status")).isEqualTo("closed");
        record(mail, Fact.of(id(), new CaseReopened("more", null), "reopened"));
        assertThat(told(mail, "status")).isEqualTo("open");
        close(mail);
        assertThat(told(mail, "status")).isEqualTo("closed");
    }

    @Test
    void an_assessment_that_was_denied_or_taken_back_does_not_count() throws Exception {
        assess(Severity.LOW);
        record(mail, Notes.denied(Fact.of(id(), new SeverityAssessed(Severity.CRITICAL, null), "not critical")));
        assertThat(told(mail, "severity")).isEqualTo("low");
        UUID high = assess(Severity.HIGH);
        assertThat(told(mail, "severity")).isEqualTo("high");
        record(mail, Fact.of(id(), new FactRetracted(high, Reason.OTHER, null), null));
        assertThat(told(mail, "severity")).isEqualTo("low");
    }

    @Test
    void a_correction_into_or_out_of_an_assessment_counts_in_the_place_of_what_it_corrects() throws Exception {
        UUID note = id();
        record(mail, Notes.note(note, "looks bad", null, null));
        UUID low = assess(Severity.LOW);
        correct(note, new SeverityAssessed(Severity.HIGH, null));
        assertThat(told(mail, "severity")).isEqualTo("low");
        correct(low, new CaseReopened("wrong form", null));
        assertThat(told(mail, "severity")).isEqualTo("high");
        correct(note, new SeverityAssessed(Severity.MEDIUM, null));
        assertThat(told(mail, "severity")).isEqualTo("medium");
    }

    private List<Map<?, ?>> shown() throws InterruptedException {
        desk.feedAll();
        return asking.all();
    }

    private @Nullable Object told(CaseId caseId, String property) throws InterruptedException {
        for (Map<?, ?> one : shown()) if (caseId.hex().equals(one.get("caseId"))) return one.get(property);
        throw new AssertionError("case " + caseId + " is not listed");
    }

    private CaseId opened(String title) {
        int number = desk.ledger().events().size();
        CaseId caseId = new CaseId(String.format("%032x", number));
        desk.ledger().record(caseId, Notes.opening(new UUID(3, number), title));
        return caseId;
    }

    private void close(CaseId caseId) {
        record(caseId, Fact.of(id(), new CaseClosed("done", null, List.of()), "closed"));
    }

    private UUID assess(Severity severity) {
        UUID factId = id();
        record(mail, Fact.of(factId, new SeverityAssessed(severity, null), "assessed"));
        return factId;
    }

    private void correct(UUID of, Happening what) {
        record(mail, Fact.of(id(), new FactCorrected(of, Reason.OTHER, null, Fact.of(of, what, "now")), null));
    }

    private void record(CaseId caseId, Fact fact) {
        desk.ledger().record(caseId, fact);
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}
