package org.lagebuch.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.judged;
import static org.lagebuch.command.casefile.Given.openCase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
