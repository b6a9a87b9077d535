package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.query.Desk.CASE;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact.Extent;
import org.lagebuch.fact.Impact.ServiceImpact;
import org.lagebuch.fact.Impact.ServiceRestored;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.Severity;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.RecordKeeping.Reason;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;

/** What the staff decides holds in the order it was decided; what services went through, in the order it happened. */
class CaseHeaderTest {
    private final Desk desk = new Desk();
    private final Asking asking = new Asking(desk.timelineEndpoint(), CASE);
    private int facts;

    @BeforeEach
    void open() {
        desk.ledger().record(CASE, Notes.opening(id(), "Title"));
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void the_severity_is_the_one_assessed_last_whatever_day_it_names() throws Exception {
        assess(Severity.LOW, "2025-03-05");
        UUID high = assess(Severity.HIGH, "2025-03-01");
        assertThat(severity(null)).isEqualTo("high");
        assertThat(severity("2")).isEqualTo("low");
        record(new FactRetracted(high, Reason.OTHER, null), null);
        assertThat(severity(null)).isEqualTo("low");
        assertThat(severity("3")).isEqualTo("high");
    }

    @Test
    void a_denied_assessment_says_nothing() throws Exception {
        assess(Severity.LOW, "2025-03-05");
        Fact denied = Notes.denied(Fact.of(id(), new SeverityAssessed(Severity.CRITICAL, null), "not critical"));
        desk.ledger().record(CASE, denied);
        assertThat(severity(null)).isEqualTo("low");
    }

    @Test
    void a_case_is_as_it_was_last_said_to_be_whatever_day_that_names() throws Exception {
        record(new CaseClosed("done", null, List.of()), "2025-03-05");
        record(new CaseReopened("more", null), "2025-03-01");
        assertThat(state(null)).isEqualTo("open");
        assertThat(state("2")).isEqualTo("closed");
        assertThat(state("1")).isEqualTo("open");
        record(new CaseClosed("really done", null, List.of()), "2025-03-02");
        assertThat(state(null)).isEqualTo("closed");
    }

    @Test
    void services_are_impaired_as_things_happened_however_late_they_were_written_down() throws Exception {
        service(new ServiceRestored(Extent.FULL, null, false), "mail", "2025-03-05");
        service(new ServiceImpact(80), "mail", "2025-03-01");
        service(new ServiceImpact(50), "shop", "2025-03-02");
        service(new ServiceRestored(Extent.PARTIAL, null, false), "shop", "2025-03-03");
        desk.feedAll();
        assertThat(asking.header(null).get("servicesImpaired")).hasToString("[\"shop\"]");
        assertThat(asking.header("3").get("servicesImpaired")).hasToString("[]");
    }

    @Test
    void a_header_of_the_past_tells_its_position_and_its_counts_and_before_the_opening_there_is_none()
            throws Exception {
        assess(Severity.LOW, "2025-03-05");
        record(new CaseClosed("done", null, List.of()), null);
        desk.feedAll();
        assertThat(asking.header("2").get("position").longValue()).isEqualTo(2);
        assertThat(asking.header("2").at("/counts/facts").intValue()).isEqualTo(2);
        assertThat(asking.header("2026-01-01T00:00:02.500Z")
                        .at("/asOf/position")
                        .longValue())
                .isEqualTo(1);
        assertThat(asking.header(null).get("position").longValue()).isEqualTo(3);
        assertThatThrownBy(() -> asking.header("0")).isInstanceOf(Refused.class);
    }

    @Test
    void what_was_not_yet_known_is_not_in_the_header_of_then() throws Exception {
        Fact assessed = Fact.of(id(), new SeverityAssessed(Severity.HIGH, null), "assessed");
        desk.ledger().record(CASE, assessed.withLearnedAt(Moment.at("2025-12-20")));
        desk.feedAll();
        assertThat(asking.header(null, "2025-12-20T12:00:00Z").has("severity")).isFalse();
        assertThat(asking.header(null, "2025-12-21T12:00:00Z").get("severity").stringValue())
                .isEqualTo("high");
    }

    private String severity(@Nullable String asOf) throws InterruptedException {
        desk.feedAll();
        return asking.header(asOf).path("severity").asString("");
    }

    private String state(@Nullable String asOf) throws InterruptedException {
        desk.feedAll();
        return asking.header(asOf).get("state").stringValue();
    }

    private UUID assess(Severity severity, String day) {
        return record(new SeverityAssessed(severity, null), day);
    }

    private UUID record(Happening what, @Nullable String day) {
        UUID factId = id();
        desk.ledger().record(CASE, Notes.fact(factId, what, "said", day == null ? null : Notes.day(day)));
        return factId;
    }

    private void service(Happening what, String service, String day) {
        desk.ledger().record(CASE, Notes.about(id(), what, "service", Notes.day(day), Party.named(service)));
    }

    private UUID id() {
        return new UUID(1, ++facts);
    }
}
