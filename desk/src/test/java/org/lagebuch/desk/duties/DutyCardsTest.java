package org.lagebuch.desk.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.words.Words;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DutyCardsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final String REGIMES = """
            {"regimes":[{"id":"gdpr","stages":[{"id":"authority","due":{"amount":72,"unit":"hours"}}]},
             {"id":"nis2","stages":[{"id":"final","due":{"amount":1,"unit":"months"}}]}]}""";

    @Test
    void a_limit_of_hours_is_counted_down_in_hours() {
        DutyCard card = card("""
                {"regime":"gdpr","stage":"authority","state":"running","dueStatutory":"2026-03-04T10:30:00Z"}""");
        assertThat(card.left()).isEqualTo("70 h 30 min left");
        assertThat(card.limit()).isEqualTo("72 hours");
        assertThat(card.statutory()).contains("11:30").contains("CET");
        assertThat(card.group()).isEqualTo(DutyCard.Group.DATED);
    }

    @Test
    void a_limit_of_months_is_counted_down_in_days_and_at_the_end_in_hours() {
        assertThat(monthly("2026-03-21T12:00:00Z")).isEqualTo("20 days left");
        assertThat(monthly("2026-03-01T15:00:00Z")).isEqualTo("3 h left");
        assertThat(monthly("2026-02-27T12:00:00Z")).isEqualTo("2 days over");
    }

    @Test
    void what_is_settled_counts_down_no_more() {
        DutyCard card = card("""
                {"regime":"gdpr","stage":"authority","state":"fulfilled","dueStatutory":"2026-03-04T10:30:00Z",
                 "filing":"f1","filedAt":"2026-03-01T11:00:00Z","punctuality":"in-time"}""");
        assertThat(card.left()).isEmpty();
        assertThat(card.settledBy()).isEqualTo("f1");
        assertThat(card.note()).contains("in time");
        assertThat(card.isSettled()).isTrue();
    }

    @Test
    void every_state_has_one_group_and_a_new_one_is_told_all_the_same() {
        assertThat(groupOf("no-fixed-deadline")).isEqualTo(DutyCard.Group.OPEN);
        assertThat(groupOf("cannot-tell")).isEqualTo(DutyCard.Group.WAITING);
        assertThat(groupOf("not-started")).isEqualTo(DutyCard.Group.WAITING);
        assertThat(groupOf("merged")).isEqualTo(DutyCard.Group.SETTLED);
        assertThat(groupOf("of-tomorrow")).isEqualTo(DutyCard.Group.WAITING);
    }

    @Test
    void readiness_counts_what_is_required_alone() {
        DutyCard card = card("""
                {"regime":"x","stage":"y","state":"running","contents":[
                 {"label":"a","required":true,"fill":"confirmed","facts":["f1"]},
                 {"label":"b","required":true,"fill":"missing"},
                 {"label":"c","required":true,"fill":"unknown-stated"},
                 {"label":"d","required":false,"fill":"missing"}]}""");
        assertThat(card.required()).isEqualTo(3);
        assertThat(card.ready()).isEqualTo(2);
    }

    @Test
    void a_question_of_several_duties_is_asked_once() {
        String asking = """
                {"regime":"%s","stage":"s","state":"cannot-tell",
                 "questions":[{"question":"risk_level","words":"Is there a risk?","judgement":true}]}""";
        List<Question.Open> open = Question.open(List.of(card(asking.formatted("b")), card(asking.formatted("a"))));
        assertThat(open).singleElement().satisfies(question -> {
            assertThat(question.text()).isEqualTo("Is there a risk?");
            assertThat(question.regimes()).containsExactly("a", "b");
        });
    }

    private static String monthly(String due) {
        return card("{\"regime\":\"nis2\",\"stage\":\"final\",\"state\":\"running\",\"dueStatutory\":\"" + due + "\"}")
                .left();
    }

    private static DutyCard.Group groupOf(String state) {
        return card("{\"regime\":\"x\",\"stage\":\"y\",\"state\":\"" + state + "\"}")
                .group();
    }

    private static DutyCard card(String duty) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.lagebuch.desk.messages");
        messages.setDefaultEncoding("UTF-8");
        Limits limits = new Limits(new Answer(200, JSON.readTree(REGIMES)));
        JsonNode all = JSON.readTree("[" + duty + "]");
        return new DutyCards(new Words(messages, Locale.UK), ZoneId.of("Europe/Berlin"), limits, AT)
                .of(all)
                .getFirst();
    }
}
