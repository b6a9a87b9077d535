package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.rulepack.duties.Docket.exposure;
import static org.lagebuch.rulepack.duties.Docket.filed;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Reporting;

/** Which laws have a line before it is known whether they bind. */
class RelevanceTest {
    private static final String AT = "2026-01-10T00:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "DE, eu-gdpr-33, true",
        "AT, eu-gdpr-33, true",
        "NO, eu-gdpr-33, true",
        "US, eu-gdpr-33, false",
        "CH, eu-gdpr-33, false",
        ", eu-gdpr-33, true",
        "CH, ch-dsg-24, true",
        "DE, ch-dsg-24, false",
        ", ch-dsg-24, true"
    })
    void who_one_is_is_asked_by_the_laws_of_ones_own_country_alone(
            @Nullable String country, String regime, boolean shown) {
        Docket docket = Docket.of(ZoneOffset.UTC.getId(), "health", country, null);
        docket.note(AT, exposure(Analysis.Loss.CONFIRMED));
        assertThat(regimes(docket).contains(regime)).isEqualTo(shown);
    }

    @Test
    void a_law_that_something_on_record_names_has_a_line_whatever_its_conditions_say() {
        for (Happening naming : List.of(
                new Reporting.FilingDrafted("uk-gdpr-33", "initial", null, Map.of()),
                new Reporting.ObligationDecided("uk-gdpr-33", null, Reporting.Choice.NOTIFY, "asked to", null))) {
            Docket docket = Docket.hospital();
            docket.note(AT, exposure(Analysis.Loss.CONFIRMED));
            assertThat(regimes(docket)).doesNotContain("uk-gdpr-33");
            docket.note(AT, naming);
            if (naming instanceof Reporting.ObligationDecided)
                assertThat(regimes(docket)).contains("uk-gdpr-33");
        }
        Docket docket = Docket.hospital();
        Fact report = filed(new UUID(9, 9), "uk-gdpr-33", "initial", AT);
        docket.note(AT, report);
        Obligation duty = docket.one("uk-gdpr-33", "initial", AT);
        assertThat(duty.state().word()).isEqualTo("fulfilled");
    }

    private static List<String> regimes(Docket docket) {
        return docket.at(AT).stream().map(Obligation::regime).distinct().toList();
    }
}
