package org.lagebuch.command.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.Fact;

class RulesOfEveryFactTest {
    /** Now is 2026-11-24T12:00Z; the case is in Berlin; the fact at place 1 is on record. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        'precision':'day','value':'2026-11-23'                                        | -
        'precision':'year','value':'2026'                                             | -
        'precision':'hour','value':'2026-11-23T10','zone':'UTC','zoneBasis':'stated'  | -
        'precision':'millisecond','value':'2026-11-23T10:00:00.123'                   | -
        'precision':'microsecond','value':'2026-11-23T10:00:00.123456'                | -
        'precision':'day'                                                             | wrong-precision /occurred/value
        'precision':'day','value':'2026-11-23T10:00'                                  | wrong-precision /occurred/value
        'precision':'minute','value':'2026-11-23'                                     | wrong-precision /occurred/value
        'precision':'minute','value':'2026-11-23T10:00Z'                              | wrong-precision /occurred/value
        'precision':'day','value':'2026-02-30'                                        | impossible-time /occurred/value
        'precision':'day','value':'yesterday'                                         | impossible-time /occurred/value
        'precision':'hour','value':'2026-11-23T25'                                    | impossible-time /occurred/value
        'precision':'minute','value':'2026-03-29T02:30','zone':'Europe/Berlin'        | impossible-time /occurred/value
        'precision':'minute','value':'2026-03-29T02:30','zone':'UTC'                  | -
        'precision':'day','value':'2026-11-23','zone':'Mars/Olympus'                  | unknown-zone /occurred/zone
        'precision':'day','value':'2026-11-23','zone':'+01:00'                        | -
        'precision':'day','value':'2026-11-23','from':'2026-11-22'                    | wrong-precision /occurred/from
        'precision':'range','from':'2026-11-22','to':'2026-11-23T10:00+01:00'         | -
        'precision':'range','from':'2026-11-22'                                       | wrong-precision /occurred/to
        'precision':'range','from':'2026-11-23','to':'2026-11-21'                     | impossible-time /occurred/to
        'precision':'range','from':'2026-11-31','to':'2026-11-21'                     | impossible-time /occurred/from
        'precision':'bounded','notAfter':'2026-12-31'                                 | -
        'precision':'bounded'                                                         | wrong-precision /occurred
        'precision':'relative','relativeTo':'00000000-0000-8000-8000-000000000001'    | -
        'precision':'relative','stated':'later that day'                              | wrong-precision /occurred/relativeTo
        'precision':'relative','relativeTo':'00000000-0000-8000-8000-000000000002'    | link-target-unknown /occurred/relativeTo
        'precision':'relative','relativeTo':'00000000-0000-8000-8000-000000000384'    | link-target-unknown /occurred/relativeTo
        'precision':'unknown','reason':'undisclosed'                                  | -
        'precision':'unknown'                                                         | wrong-precision /occurred/reason
        'precision':'minute','value':'2026-11-24T13:02'                               | -
        'precision':'minute','value':'2026-11-24T13:03'                               | in-the-future /occurred/value
        'precision':'day','value':'2026-11-25'                                        | in-the-future /occurred/value
        'precision':'month','value':'2026-11'                                         | -
        'precision':'bounded','notBefore':'2026-11-26'                                | in-the-future /occurred/notBefore
        """)
    void a_time_is_as_precise_as_it_is_known_and_has_come(String occurred, String expected) {
        assertThat(judged("{'kind':'detection','occurred':{" + occurred + "}}"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        'learnedAt':'2026-11-23'                                              | -
        'learnedAt':'2026-11-23T10:00+01:00'                                  | -
        'learnedAt':{'precision':'unknown','reason':'lost'}                   | -
        'learnedAt':{'precision':'unknown'}                                   | wrong-precision /learnedAt/reason
        'learnedAt':'2026-11-23T10:00'                                        | wrong-precision /learnedAt
        'learnedAt':'2026'                                                    | wrong-precision /learnedAt
        'learnedAt':'2026-13-01'                                              | impossible-time /learnedAt
        'learnedAt':'2026-11-24T12:03Z'                                       | in-the-future /learnedAt
        'assertedAt':'2026-11-25'                                             | in-the-future /assertedAt
        'capturedAt':'2030-01-01'                                             | -
        'source':{'credibility':7}                                            | out-of-range /source/credibility
        'quantities':[{'what':'files','min':2,'max':1}]                       | out-of-range /quantities/0/max
        'links':[{'rel':'causes','target':'00000000-0000-8000-8000-000000000002'}] | link-target-unknown /links/0/target
        'links':[{'rel':'causes','target':'00000000-0000-8000-8000-000000000001'}] | -
        """)
    void everything_around_a_fact_is_looked_at_too(String property, String expected) {
        assertThat(judged("{'kind':'detection'," + property + "}")).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        {'kind':'decision-taken','occurred':{'precision':'day','value':'2027-01-01'}}                                | -
        {'kind':'containment','occurred':{'precision':'day','value':'2027-01-01'},'details':{'state':'decided'}}     | -
        {'kind':'containment','occurred':{'precision':'day','value':'2027-01-01'},'details':{'state':'started'}}     | in-the-future /occurred/value
        {'kind':'authority-request-received','details':{'due':'2027-01-01'}}                                         | -
        {'kind':'awareness-established','details':{'at':'2026-11-23T9'}}                                             | impossible-time /details/at
        {'kind':'awareness-established','details':{'basis':'00000000-0000-8000-8000-000000000009'}}                  | link-target-unknown /details/basis
        {'kind':'statement-published','details':{'claims':['00000000-0000-8000-8000-000000000001','00000000-0000-8000-8000-000000000009']}} | link-target-unknown /details/claims/1
        {'kind':'authority-request-answered','details':{'request':'00000000-0000-8000-8000-000000000009'}}           | link-target-unknown /details/request
        {'kind':'data-exposure','details':{'coverage':[{'from':'2023-05','to':'2023-06-31'}]}}                       | impossible-time /details/coverage/0/to
        """)
    void each_kind_has_its_own_times_and_references(String told, String expected) {
        assertThat(judged(told)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void texts_have_limits_counted_in_characters_and_not_in_bytes() {
        assertThat(judged("{'kind':'annotation','summary':'" + "ü".repeat(4_000) + "'}"))
                .isEmpty();
        assertThat(judged("{'kind':'annotation','summary':'" + "ü".repeat(4_001) + "'}"))
                .isEqualTo("text-too-long /summary");
        assertThat(judged("{'kind':'root-cause','details':{'category':'" + "x".repeat(65_536) + "'}}"))
                .isEqualTo("text-too-long /details");
    }

    @Test
    void a_hundred_links_are_enough() {
        String link = "{'rel':'causes','target':'00000000-0000-8000-8000-000000000001'},";
        String links = link.repeat(101);
        assertThat(judged("{'kind':'annotation','links':[" + links.substring(0, links.length() - 1) + "]}"))
                .isEqualTo("too-many /links");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        String told = "{'kind':'detection','learnedAt':'2027-01-01','occurred':{'precision':'day','value':'2026'}}";
        assertThat(judged(told)).isEqualTo("wrong-precision /occurred/value\nin-the-future /learnedAt");
    }

    private static String judged(String told) {
        Fact fact = Given.fact(900, told);
        Hearing hearing = Hearing.ofOne(fact, Given.openCase("{'kind':'detection'}"), Given.NOW);
        return Given.told(new Rulebook(List.of()).judge(Drafts.of(fact), hearing));
    }
}
