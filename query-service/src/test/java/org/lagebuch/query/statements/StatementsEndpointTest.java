package org.lagebuch.query.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.Fact;
import org.lagebuch.log.EventReader;
import org.lagebuch.query.Desk;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;

/** Facts are named by a letter; apostrophes stand for quotation marks. */
class StatementsEndpointTest {
    private static final String CLAIMED = "'kind':'detection','summary':'nothing left the house'";

    private final Desk desk = new Desk();
    private final StatementsEndpoint endpoint = new StatementsEndpoint(
            new Standing(desk.opened(), EventReader::readWithoutNames),
            desk.opened(),
            (caseId, moment) -> List.of(),
            () -> Instant.parse("2027-01-01T00:00:00Z"),
            caseId -> Withheld.NOTHING);

    @BeforeEach
    void open() {
        record('0', "'kind':'case-opened','details':{'title':'x','kind':'incident','zone':'Europe/Berlin'}");
        record('a', CLAIMED);
        tell('1', 'a');
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void what_still_stands_raises_no_alarm() {
        record('b', "'kind':'annotation','links':[" + link("supports", 'a') + "]");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_correction_is_answered_by_telling_the_fact_in_its_new_words() {
        correct('b', 'a', "new-evidence", "'kind':'detection','summary':'a list left the house'");
        assertThat(alarms()).containsExactly("open corrected b");
        tell('2', 'a');
        assertThat(alarms()).containsExactly("answered corrected b");
    }

    @Test
    void a_fact_taken_back_is_not_answered_by_telling_it_once_more() {
        retract('b', 'a');
        tell('2', 'a');
        assertThat(alarms()).containsExactly("open retracted b");
        tell('3', 'b');
        assertThat(alarms()).containsExactly("answered retracted b");
    }

    @Test
    void what_contradicts_a_claim_is_answered_by_telling_it() {
        record('b', CLAIMED + ",'links':[" + link("contradicts", 'a') + "]");
        tell('2', 'a');
        assertThat(alarms()).containsExactly("open contradicted b");
        tell('3', 'b');
        assertThat(alarms()).containsExactly("answered contradicted b");
    }

    @Test
    void only_those_who_were_told_are_answered() {
        correct('b', 'a', "new-evidence", "'kind':'detection','summary':'a list left the house'");
        record('2', "'kind':'statement-published','details':{'audience':'patients','claims':[" + id('a') + "]}");
        assertThat(alarms()).containsExactly("open corrected b");
    }

    @Test
    void an_objection_that_was_taken_back_raises_no_alarm() {
        record('b', CLAIMED + ",'links':[" + link("contradicts", 'a') + "]");
        record('c', "'kind':'fact-disputed','details':{'of':" + id('a') + "}");
        assertThat(alarms()).containsExactly("open disputed c", "open contradicted b");
        long before = last();
        retract('d', 'b');
        retract('e', 'c');
        assertThat(alarms()).isEmpty();
        assertThat(alarms(Long.toString(before), null)).hasSize(2);
    }

    @Test
    void an_objection_corrected_into_something_else_raises_no_alarm() {
        record('b', CLAIMED + ",'links':[" + link("contradicts", 'a') + "]");
        correct('c', 'b', "misattribution", CLAIMED);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void a_link_counts_from_the_correction_on_that_brought_it() {
        record('b', CLAIMED);
        tell('2', 'a', 'b');
        long before = last();
        correct('c', 'b', "new-evidence", CLAIMED + ",'links':[" + link("supersedes", 'a') + "]");
        assertThat(alarms()).contains("open superseded b", "open corrected c");
        assertThat(alarms(Long.toString(before), null)).isEmpty();
    }

    @Test
    void a_link_may_be_told_from_the_other_side() {
        record('b', CLAIMED);
        String back = "{'rel':'supersedes','inverse':true,'target':" + id('b') + "}";
        correct('c', 'a', "other", CLAIMED + ",'links':[" + back + "]");
        assertThat(alarms()).contains("open superseded b");
        tell('2', 'b');
        assertThat(alarms()).containsOnly("answered superseded b", "answered corrected c");
        JsonNode diff = difference('1', '2');
        assertThat(diff.at("/changed/0/before/factId").stringValue()).isEqualTo(uuid('a'));
        assertThat(diff.get("added")).isEmpty();
    }

    @Test
    void both_sides_of_a_conflict_are_touched() {
        record('b', CLAIMED);
        tell('2', 'b');
        correct('c', 'b', "other", CLAIMED + ",'links':[" + link("conflictsWith", 'a') + "]");
        assertThat(alarms()).contains("open contradicted b", "open contradicted a");
    }

    @Test
    void two_statements_differ_claim_by_claim() {
        record('b', CLAIMED);
        record('c', CLAIMED);
        record('d', CLAIMED);
        tell('2', 'a', 'b', 'c', 'd');
        correct('e', 'b', "new-evidence", "'kind':'detection','summary':'otherwise'");
        retract('f', 'c');
        record('7', CLAIMED);
        tell('3', 'a', 'b', '7');
        JsonNode diff = difference('2', '3');
        assertThat(ids(diff, "kept")).containsExactly(uuid('a'));
        assertThat(ids(diff, "changed")).containsExactly(uuid('b'));
        assertThat(ids(diff, "added")).containsExactly(uuid('7'));
        assertThat(ids(diff, "withdrawn")).containsExactly(uuid('c'));
        assertThat(ids(diff, "notRepeated")).containsExactly(uuid('d'));
        assertThat(diff.at("/changed/0/cause").stringValue()).isEqualTo(uuid('e'));
    }

    @Test
    void a_correction_counts_once_it_was_known() {
        correct('b', 'a', "new-evidence", "'kind':'detection','summary':'a list left the house'");
        String known = "2025-12-01T00:00:00Z";
        assertThat(alarms(null, known)).isEmpty();
    }

    private List<String> alarms() {
        return alarms(null, null);
    }

    private List<String> alarms(@Nullable String asOf, @Nullable String knownAt) {
        JsonNode answer = body(endpoint.alarms(CASE.hex(), asOf, knownAt, null).getBody());
        return StreamSupport.stream(answer.get("alarms").spliterator(), false)
                .map(alarm -> alarm.get("state").stringValue() + " "
                        + alarm.at("/cause/effect").stringValue() + " "
                        + letter(alarm.at("/cause/factId").stringValue()))
                .toList();
    }

    private JsonNode difference(char from, char to) {
        return body(endpoint.difference(CASE.hex(), uuid(from), uuid(to), null, null, null)
                .getBody());
    }

    private static List<String> ids(JsonNode diff, String kind) {
        return StreamSupport.stream(diff.get(kind).spliterator(), false)
                .map(one -> one.get("factId").stringValue())
                .toList();
    }

    private static JsonNode body(@Nullable Object body) {
        return (JsonNode) Objects.requireNonNull(body);
    }

    private long last() {
        return desk.ledger().events().getLast().position();
    }

    private void tell(char statement, char... claims) {
        List<String> ids =
                new String(claims).chars().mapToObj(one -> id((char) one)).toList();
        record(
                statement,
                "'kind':'statement-published','details':{'audience':'public','claims':[" + String.join(",", ids)
                        + "]}");
    }

    private void correct(char correction, char of, String reason, String fact) {
        record(
                correction,
                "'kind':'fact-corrected','details':{'of':" + id(of) + ",'reason':'" + reason + "','fact':{" + fact
                        + "}}");
    }

    private void retract(char retraction, char of) {
        record(retraction, "'kind':'fact-retracted','details':{'of':" + id(of) + ",'reason':'other'}");
    }

    private void record(char name, String fact) {
        String text = "{" + fact + ",'factId':" + id(name) + "}";
        Fact read = FactText.read(Json.parse(text.replace('\'', '"').getBytes(UTF_8)));
        desk.ledger().record(CASE, read);
    }

    private static String link(String rel, char target) {
        return "{'rel':'" + rel + "','target':" + id(target) + "}";
    }

    private static String id(char name) {
        return "'" + uuid(name) + "'";
    }

    private static String uuid(char name) {
        return new UUID(0, Character.digit(name, 16)).toString();
    }

    private static char letter(String id) {
        return Character.forDigit((int) UUID.fromString(id).getLeastSignificantBits(), 16);
    }
}
