package org.lagebuch.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.judged;
import static org.lagebuch.command.casefile.Given.openCase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.rulepack.RulePacks;

class AnalysisRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        'min':0           | -
        'min':1,'max':900 | -
        'min':-1          | out-of-range /details/min
        'min':2,'max':1   | out-of-range /details/max
        """)
    void a_number_of_persons_is_one_that_can_be(String details, String expected) {
        String told = "{'kind':'affected-persons','details':{" + details + "}}";
        assertThat(judged(new CountsOfPersonsCanBe(), openCase(), told)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        'question':'risk_level','value':'risk','reasons':'names were taken' | -
        'question':'risk_level','value':'risk'                              | text-missing /details/reasons
        'question':'risk_level','value':true,'reasons':'r'                  | value-does-not-fit /details/value
        'question':'nis2_significant','value':true,'reasons':'r'            | -
        'question':'nis2_significant','value':'yes','reasons':'r'           | value-does-not-fit /details/value
        'question':'personal_data','value':true                             | -
        'question':'classified_major','at':'2026-11-24T09:00Z'              | -
        'question':'classified_major'                                       | value-missing /details/value
        'question':'eu-dora-19.clients','value':false,'reasons':'no client' | -
        'question':'eu-dora-19.clients','value':'no','reasons':'r'          | value-does-not-fit /details/value
        'question':'how_bad','value':'very'                                 | question-unknown /details/question
        'value':'very'                                                      | value-missing /details/question
        """)
    void an_assessment_answers_what_the_pack_asks(String details, String expected) {
        String told = "{'kind':'assessment','details':{" + details + "}}";
        assertThat(judged(new AssessmentAnswersAQuestion(RulePacks.current()), openCase(), told))
                .isEqualTo(expected == null ? "" : expected);
    }
}
