package org.lagebuch.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.CASE;
import static org.lagebuch.command.casefile.Given.CLOSED;
import static org.lagebuch.command.casefile.Given.NOW;
import static org.lagebuch.command.casefile.Given.caseOf;
import static org.lagebuch.command.casefile.Given.fact;
import static org.lagebuch.command.casefile.Given.told;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.casefile.Obliging;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;

/** At 2026-11-24T12:00:00Z. */
class ClosingWithDutiesTest {
    private static final Duties DUTIES = new Duties(RulePacks.current(), new JollydayHolidays());
    private static final String OPENED = "{'kind':'case-opened','details':{'title':'Lost laptop','kind':'incident',"
            + "'zone':'Europe/Berlin','organisation':{'name':'Clinic','role':'controller','country':'DE'}}}";
    private static final String EXPOSED = "{'kind':'data-exposure','details':{'loss':'suspected'}}";
    private static final String RISK =
            "{'kind':'assessment','details':{'question':'risk_level','value':'risk','reasons':'names'}}";

    @Test
    void a_duty_that_runs_is_due_soon_or_overdue_keeps_a_case_open() {
        assertThat(blocking("2026-11-24T09:00:00Z")).containsExactly("eu-gdpr-33.initial of Clinic: running");
        assertThat(blocking("2026-11-21T18:00:00Z")).containsExactly("eu-gdpr-33.initial of Clinic: due-soon");
        assertThat(blocking("2026-11-20T09:00:00Z")).containsExactly("eu-gdpr-33.initial of Clinic: overdue");
    }

    @Test
    void what_was_filed_or_decided_lets_it_be_closed() {
        String duty = "'regime':'eu-gdpr-33','stage':'initial'";
        String filed = "{'kind':'notification-submitted','assertedAt':'2026-11-24T10:00:00Z','details':{" + duty + "}}";
        String decided =
                "{'kind':'obligation-decided','details':{" + duty + ",'decision':'not-required','ground':'g'}}";
        assertThat(told(close(EXPOSED, RISK, aware("2026-11-24T09:00:00Z"), filed)))
                .isEqualTo("accepted");
        assertThat(told(close(EXPOSED, RISK, aware("2026-11-24T09:00:00Z"), decided)))
                .isEqualTo("accepted");
    }

    @Test
    void what_has_not_started_or_cannot_be_told_is_listed_in_the_closing() {
        Decision decision = close(EXPOSED, RISK);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        Fact closing = ((Decision.Accepted) decision).recordings().getFirst().fact();
        assertThat(((Intake.CaseClosed) closing.what()).open())
                .contains("eu-gdpr-33.initial of Clinic: not-started")
                .anyMatch(open -> open.endsWith("cannot-tell"));
    }

    @Test
    void a_target_the_organisation_set_itself_blocks_nothing_and_is_listed() {
        Fact profile = fact(
                700, "{'kind':'organisation-profiled','details':{'policies':{'tell the board':{'within':'PT4H'}}}}");
        Obliging profiled = new Obliging(DUTIES, List.of(new Noted(profile, NOW, 1, List.of())));
        String filed = "{'kind':'obligation-decided','details':{'regime':'eu-gdpr-33','stage':'initial',"
                + "'decision':'not-required','ground':'g'}}";
        Decision decision = close(profiled, EXPOSED, RISK, aware("2026-11-24T09:00:00Z"), filed);
        assertThat(told(decision)).isEqualTo("accepted");
        Fact closing = ((Decision.Accepted) decision).recordings().getFirst().fact();
        assertThat(((Intake.CaseClosed) closing.what()).open()).contains("tell the board.target of Clinic: due-soon");
    }

    private static List<String> blocking(String aware) {
        Decision decision = close(EXPOSED, RISK, aware(aware));
        return ((Decision.Refused) decision)
                .problems().stream()
                        .map(problem -> String.valueOf(problem.detail()))
                        .toList();
    }

    private static String aware(String at) {
        return "{'kind':'awareness-established','details':{'at':'" + at + "','reasons':'r'}}";
    }

    private static Decision close(String... facts) {
        return close(new Obliging(DUTIES, List.of()), facts);
    }

    private static Decision close(Obliging obliging, String... facts) {
        List<String> all = new ArrayList<>(List.of(OPENED));
        all.addAll(List.of(facts));
        Fact closing = Given.fact(800, CLOSED);
        Intake.CaseClosed what = (Intake.CaseClosed) closing.what();
        return new CloseCase(CASE, Drafts.of(closing), what, obliging).decide(caseOf(all), NOW);
    }
}
