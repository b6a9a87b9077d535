package org.lagebuch.query.filings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Applies;
import org.lagebuch.deadline.CaseRecord;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.Obligation.Fill;
import org.lagebuch.deadline.Obligation.Readiness;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting.FilingDrafted;
import org.lagebuch.query.standing.Stood;

class ComposerTest {
    private static final Fact EXPOSED = SampleFiling.told(
            SampleFiling.FACT,
            new Analysis.DataExposure(null, null, List.of(), List.of(), List.of(), null, List.of(), null, null),
            "Żółty & <b>größte</b> Lücke, 100 €");

    @Test
    void a_later_report_starts_from_the_one_before_and_shows_what_changed() {
        List<Composed> fields = composed(EXPOSED);
        assertThat(fields)
                .extracting(Composed::content, Composed::change)
                .containsExactly(
                        tuple("nature", Composed.Change.SAME),
                        tuple("contact", Composed.Change.SAME),
                        tuple("consequences", Composed.Change.WITHDRAWN),
                        tuple("measures", Composed.Change.SAME));
        assertThat(fields.get(1).value()).isEqualTo("Ines Beispiel");
        assertThat(fields.get(1).fill()).isEqualTo(Fill.CONFIRMED);
        assertThat(fields.get(2).before()).isEqualTo("Fraud");
        assertThat(fields.get(2).value()).isNull();
    }

    @Test
    void a_fact_that_says_otherwise_now_changes_its_field() {
        Fact corrected = SampleFiling.told(SampleFiling.FACT, EXPOSED.what(), "No mail was read.");
        assertThat(composed(corrected).getFirst().change()).isEqualTo(Composed.Change.CHANGED);
        assertThat(composed(corrected).getFirst().value()).isEqualTo("No mail was read.");
    }

    @Test
    void the_last_draft_stands_beside_what_the_facts_say() {
        Fact draft = SampleFiling.told(
                new UUID(1, 9), new FilingDrafted("eu-gdpr-33", "initial", null, Map.of("nature", "A leak.")), "Draft");
        assertThat(composed(EXPOSED, draft).getFirst().drafted()).isEqualTo("A leak.");
    }

    private static List<Composed> composed(Fact... facts) {
        Stood stood = SampleFiling.stood(facts);
        EarlierReport earlier = EarlierReport.of(stood, "eu-gdpr-33", null).orElseThrow();
        CaseRecord record = new CaseRecord(stood.zone(), null, stood.entries(), List.of());
        Obliging.Obliged found = new Obliging.Obliged(stood, record, List.of());
        Due due = new Due(null, null, "aware", RuleCode.ASAP, null, null, null, null, null);
        Stage stage = new Stage("initial", "", due, "", null, null, null, List.of());
        return new Composer(found, "eu-gdpr-33", stage, earlier).of(duty());
    }

    private static Obligation duty() {
        return new Obligation(
                Obligation.Kind.LAW,
                "2026-11-22",
                "eu-gdpr-33",
                "",
                "initial",
                "",
                null,
                "",
                "",
                new Applies.Yes(),
                new State.NotStarted(""),
                null,
                null,
                List.of(),
                List.of(
                        ready("nature", Fill.CONFIRMED, List.of(SampleFiling.FACT)),
                        ready("contact", Fill.MISSING, List.of()),
                        ready("consequences", Fill.MISSING, List.of()),
                        ready("measures", Fill.MISSING, List.of())),
                List.of());
    }

    private static Readiness ready(String content, Fill fill, List<UUID> facts) {
        return new Readiness(content, content, true, null, fill, facts);
    }
}
