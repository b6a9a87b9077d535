package org.lagebuch.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.CASE;
import static org.lagebuch.command.casefile.Given.CLOSED;
import static org.lagebuch.command.casefile.Given.NOW;
import static org.lagebuch.command.casefile.Given.fact;
import static org.lagebuch.command.casefile.Given.id;
import static org.lagebuch.command.casefile.Given.openCase;
import static org.lagebuch.command.casefile.Given.receipt;
import static org.lagebuch.command.casefile.Given.told;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Drafts;

class RecordFactsTest {
    private static final String DETECTION = "{'kind':'detection'}";

    @Test
    void a_case_that_was_never_opened_takes_nothing() {
        assertThat(told(one(DETECTION, Casefile.blank()))).isEqualTo("case-not-found");
    }

    @Test
    void an_open_case_takes_facts() {
        assertThat(told(one(DETECTION, openCase()))).isEqualTo("accepted");
    }

    @Test
    void a_closed_case_takes_late_notifications_only() {
        assertThat(told(one(DETECTION, openCase(CLOSED)))).isEqualTo("case-closed /kind");
        assertThat(told(one("{'kind':'notification-submitted'}", openCase(CLOSED))))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'case-opened','details':{'title':'t','kind':'incident','zone':'UTC'}}",
                "{'kind':'case-closed'}",
                "{'kind':'case-reopened'}",
                "{'kind':'access-granted'}",
                "{'kind':'organisation-profiled'}",
                "{'kind':'duty-reminded'}",
                "{'kind':'record-exported'}",
                "{'kind':'import-performed'}",
                "{'kind':'personal-data-erased'}"
            })
    void kinds_with_a_call_of_their_own_are_not_recorded_here(String told) {
        assertThat(told(one(told, openCase()))).isEqualTo("kind-has-its-own-call /kind");
    }

    @Test
    void the_same_request_again_gets_its_receipt_even_after_closure() {
        Decision again = decide(openCase(DETECTION, CLOSED), 1, false, DETECTION);
        assertThat(again).isEqualTo(new Decision.Known(List.of(receipt(fact(1, DETECTION), 1))));
    }

    @Test
    void the_same_id_with_other_content_is_a_clash_before_any_rule_is_asked() {
        String wrong = "{'kind':'detection','learnedAt':'2026-13-01'}";
        assertThat(told(decide(openCase(DETECTION), 1, false, wrong))).isEqualTo("id-with-other-content /factId");
    }

    @Test
    void another_spelling_of_the_same_is_the_same() {
        String first = "{'kind':'detection','actor':'Ana','tlp':'AMBER','summary':'Seen.'}";
        String again = "{'summary':'Seen.','tlp':'TLP:amber','kind':'detection','actor':{'name':'Ana'}}";
        assertThat(told(decide(openCase(first), 1, false, again))).isEqualTo("known");
    }

    @Test
    void a_batch_is_known_or_new_but_not_half() {
        assertThat(told(decide(openCase(DETECTION, DETECTION), 1, true, DETECTION, DETECTION)))
                .isEqualTo("known");
        assertThat(told(decide(openCase(DETECTION), 1, true, DETECTION, DETECTION)))
                .isEqualTo("batch-partly-known /facts/0/factId");
    }

    @Test
    void an_id_stands_once_in_a_batch() {
        String same = "{'kind':'detection','factId':'" + id(7) + "'}";
        assertThat(told(decide(openCase(), 1, true, same, DETECTION, same)))
                .isEqualTo("id-twice-in-batch /facts/2/factId");
    }

    @Test
    void facts_of_a_batch_may_name_each_other_in_either_direction() {
        String named = "{'kind':'detection','occurred':{'precision':'relative','relativeTo':'%s'}}";
        assertThat(told(decide(openCase(), 1, true, named.formatted(id(2)), DETECTION)))
                .isEqualTo("accepted");
        assertThat(told(decide(openCase(), 1, true, DETECTION, named.formatted(id(3)))))
                .isEqualTo("link-target-unknown /facts/1/occurred/relativeTo");
    }

    @Test
    void facts_told_relative_to_each_other_have_no_place_in_time() {
        String named = "{'kind':'detection','occurred':{'precision':'relative','relativeTo':'%s'}}";
        String first = named.formatted(id(2));
        String second = named.formatted(id(3));
        String third = named.formatted(id(1));
        assertThat(told(decide(openCase(), 1, true, first, second, third)))
                .isEqualTo("impossible-time /facts/2/occurred/relativeTo");
    }

    @Test
    void what_is_wrong_with_any_fact_of_a_batch_is_told_with_its_index() {
        String future = "{'kind':'detection','occurred':{'precision':'year','value':'2027'}}";
        assertThat(told(decide(openCase(), 1, true, DETECTION, future, "{'kind':'case-closed'}")))
                .isEqualTo("in-the-future /facts/1/occurred/value\nkind-has-its-own-call /facts/2/kind");
    }

    private static Decision one(String told, Casefile casefile) {
        return decide(casefile, 500, false, told);
    }

    private static Decision decide(Casefile casefile, int place, boolean batch, String... told) {
        List<Draft> drafts = new ArrayList<>();
        for (int index = 0; index < told.length; index++) {
            drafts.add(Drafts.of(fact(place + index, told[index])));
        }
        return new RecordFacts(CASE, drafts, batch, new Rulebook(List.of())).decide(casefile, NOW);
    }
}
