package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a fact is named, and pointed at. Apostrophes stand for quotation marks. */
class UnreadableFactsTest {
    private static final String ID = "0b4cbe1c-5a2f-4a0e-9f39-3f4ad1a0c001";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        []                                                                    | WRONG_TYPE       | ``
        'a fact'                                                              | WRONG_TYPE       | ``
        {'summary':'x'}                                                       | MISSING_PROPERTY | /kind
        {'kind':5}                                                            | WRONG_TYPE       | /kind
        {'kind':null}                                                         | WRONG_TYPE       | /kind
        {'kind':'nonsense'}                                                   | UNKNOWN_KIND     | /kind
        {'kind':'Detection'}                                                  | UNKNOWN_KIND     | /kind
        {'kind':'detection','colour':'red'}                                   | UNKNOWN_PROPERTY | /colour
        {'kind':'detection','a/b~c':1}                                        | UNKNOWN_PROPERTY | /a~1b~0c
        {'kind':'detection','what':{}}                                        | UNKNOWN_PROPERTY | /what
        {'kind':'detection','original':{}}                                    | UNKNOWN_PROPERTY | /original
        {'kind':'detection','recordedAt':'2026-01-01'}                        | UNKNOWN_PROPERTY | /recordedAt
        {'kind':'detection','details':5}                                      | WRONG_TYPE       | /details
        {'kind':'detection','details':[]}                                     | WRONG_TYPE       | /details
        {'kind':'detection','details':{'colour':1}}                           | UNKNOWN_PROPERTY | /details/colour
        {'kind':'detection','details':{'byWhom':{'age':3}}}                   | UNKNOWN_PROPERTY | /details/byWhom/age
        {'kind':'detection','details':{'original':5}}                         | WRONG_TYPE       | /details/original
        {'kind':'detection','summary':5}                                      | WRONG_TYPE       | /summary
        {'kind':'detection','summary':['x']}                                  | WRONG_TYPE       | /summary
        {'kind':'detection','summary':true}                                   | WRONG_TYPE       | /summary
        {'kind':'detection','negated':'true'}                                 | WRONG_TYPE       | /negated
        {'kind':'detection','negated':1}                                      | WRONG_TYPE       | /negated
        {'kind':'detection','negated':''}                                     | WRONG_TYPE       | /negated
        {'kind':'detection','subjects':'mail'}                                | WRONG_TYPE       | /subjects
        {'kind':'detection','subjects':''}                                    | WRONG_TYPE       | /subjects
        {'kind':'detection','subjects':{}}                                    | WRONG_TYPE       | /subjects
        {'kind':'detection','subjects':['a',5]}                               | WRONG_TYPE       | /subjects/1
        {'kind':'detection','subjects':['a',{'name':5}]}                      | WRONG_TYPE       | /subjects/1/name
        {'kind':'detection','subjects':[{'name':'a','age':3}]}                | UNKNOWN_PROPERTY | /subjects/0/age
        {'kind':'detection','tags':[5]}                                       | WRONG_TYPE       | /tags/0
        {'kind':'detection','assertion':'sure'}                               | UNKNOWN_VALUE    | /assertion
        {'kind':'detection','assertion':'CONFIRMED'}                          | UNKNOWN_VALUE    | /assertion
        {'kind':'detection','assertion':''}                                   | UNKNOWN_VALUE    | /assertion
        {'kind':'detection','assertion':0}                                    | UNKNOWN_VALUE    | /assertion
        {'kind':'detection','assertion':{}}                                   | WRONG_TYPE       | /assertion
        {'kind':'detection','tlp':'purple'}                                   | UNKNOWN_VALUE    | /tlp
        {'kind':'detection','tlp':5}                                          | WRONG_TYPE       | /tlp
        {'kind':'detection','factId':'abc'}                                   | WRONG_TYPE       | /factId
        {'kind':'detection','factId':''}                                      | WRONG_TYPE       | /factId
        {'kind':'detection','links':[{'target':'ID'}]}                        | MISSING_PROPERTY | /links/0/rel
        {'kind':'detection','links':[{'rel':'causes'}]}                       | MISSING_PROPERTY | /links/0/target
        {'kind':'detection','links':[{'rel':'likes','target':'ID'}]}          | UNKNOWN_VALUE    | /links/0/rel
        {'kind':'detection','links':[{'rel':'causes','target':'x'}]}          | WRONG_TYPE       | /links/0/target
        {'kind':'detection','occurred':'2026-03-01'}                          | WRONG_TYPE       | /occurred
        {'kind':'detection','occurred':{}}                                    | MISSING_PROPERTY | /occurred/precision
        {'kind':'detection','occurred':{'precision':'eon'}}                   | UNKNOWN_VALUE    | /occurred/precision
        {'kind':'detection','occurred':{'precision':'year','value':2026}}     | WRONG_TYPE       | /occurred/value
        {'kind':'detection','occurred':{'precision':'range','from':5}}        | WRONG_TYPE       | /occurred/from
        {'kind':'detection','occurred':{'precision':'range','from':{}}}       | MISSING_PROPERTY | /occurred/from/precision
        {'kind':'detection','occurred':{'precision':'range','to':{'precision':'day','reason':'lost'}}} | UNKNOWN_PROPERTY | /occurred/to/reason
        {'kind':'detection','learnedAt':5}                                    | WRONG_TYPE       | /learnedAt
        {'kind':'detection','learnedAt':{}}                                   | MISSING_PROPERTY | /learnedAt/precision
        {'kind':'detection','learnedAt':{'precision':'day'}}                  | UNKNOWN_VALUE    | /learnedAt/precision
        {'kind':'detection','quantities':[{'min':'5'}]}                       | WRONG_TYPE       | /quantities/0/min
        {'kind':'detection','source':'press'}                                 | WRONG_TYPE       | /source
        {'kind':'detection','source':{'reliability':'G'}}                     | UNKNOWN_VALUE    | /source/reliability
        {'kind':'detection','source':{'credibility':'2'}}                     | WRONG_TYPE       | /source/credibility
        {'kind':'service-impact','details':{'level':'high'}}                  | WRONG_TYPE       | /details/level
        {'kind':'service-impact','details':{'level':1.5}}                     | WRONG_TYPE       | /details/level
        {'kind':'service-impact','details':{'level':99999999999}}             | WRONG_TYPE       | /details/level
        {'kind':'containment','details':{'measure':'prayed'}}                 | UNKNOWN_VALUE    | /details/measure
        {'kind':'case-linked','details':{'linkedCase':'xyz'}}                 | WRONG_TYPE       | /details/linkedCase
        {'kind':'case-opened'}                                                | MISSING_PROPERTY | /details/title
        {'kind':'case-opened','details':{'title':'x','kind':'incident'}}      | MISSING_PROPERTY | /details/zone
        {'kind':'statement-published','details':{'claims':['x']}}             | WRONG_TYPE       | /details/claims/0
        {'kind':'data-exposure','details':{'coverage':[{'from':5}]}}          | WRONG_TYPE       | /details/coverage/0/from
        {'kind':'fact-corrected','details':{'of':'ID','reason':'typo'}}       | MISSING_PROPERTY | /details/fact
        {'kind':'fact-corrected','details':{'of':'ID','reason':'typo','fact':5}} | WRONG_TYPE | /details/fact
        {'kind':'fact-corrected','details':{'of':'ID','reason':'typo','fact':{'kind':'x'}}} | UNKNOWN_KIND | /details/fact/kind
        {'kind':'fact-corrected','details':{'of':'ID','reason':'typo','fact':{'kind':'detection','details':{'colour':1}}}} | UNKNOWN_PROPERTY | /details/fact/details/colour
        {'kind':'fact-corrected','details':{'of':'ID','reason':'typo','fact':{'kind':'detection','subjects':[{'age':1}]}}} | UNKNOWN_PROPERTY | /details/fact/subjects/0/age
        """)
    void what_does_not_fit_is_pointed_at(String text, Unreadable.Why why, String pointer) {
        assertUnreadable(text.replace("'ID'", "'" + ID + "'").replace('\'', '"'), why, pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                              | ``
        {                                               | ``
        {'kind':'detection'                             | /kind
        {'kind':'detection'} {}                         | ``
        {'kind':'detection'} x                          | ``
        {'kind':'detection','kind':'annotation'}        | /kind
        {'kind':'x','details':{'a':[0,{'b':1,'b':2}]}}  | /details/a/1/b
        {'kind':NaN}                                    | /kind
        {'kind':'detection',}                           | ``
        {kind:'detection'}                              | ``
        {'a':[0,'\\ud800']}                            | /a/1
        {'a':{'\\udc00x':1}}                           | /a
        """)
    void what_is_not_json_is_pointed_at_where_it_ends(String text, String pointer) {
        assertThatThrownBy(() -> Json.parse(text.replace('\'', '"').getBytes(UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.why()).isEqualTo(Unreadable.Why.NOT_JSON);
                    if (!pointer.isEmpty()) assertThat(unreadable.pointer()).isEqualTo(pointer);
                });
    }

    @Test
    void bytes_that_are_no_utf_8_are_not_json() {
        byte[] text = {'"', (byte) 0xC3, '"'};
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.why()).isEqualTo(Unreadable.Why.NOT_JSON));
    }

    @Test
    void half_a_character_is_refused_in_bytes_too_and_a_whole_one_is_not() {
        byte[] half = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        assertThatThrownBy(() -> Json.parse(half)).isInstanceOf(Unreadable.class);
        assertThat(Json.parse("\"\\ud83d\\udd12\"".getBytes(UTF_8)).stringValue())
                .isEqualTo("🔒");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertUnreadable("[".repeat(100_000), Unreadable.Why.NOT_JSON, null);
    }

    private static void assertUnreadable(String text, Unreadable.Why why, @Nullable String pointer) {
        assertThatThrownBy(() -> FactText.read(Json.parse(text.getBytes(UTF_8))))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.why()).as(unreadable.getMessage()).isEqualTo(why);
                    if (pointer != null) assertThat(unreadable.pointer()).isEqualTo(pointer);
                });
    }
}
