package org.lagebuch.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.command.casefile.Given.NOW;
import static org.lagebuch.command.casefile.Given.openCase;
import static org.lagebuch.command.casefile.Given.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.rulepack.RulePacks;

class OrganisationProfileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        'name':'Clinic','roles':['controller'],'sectors':['health'],'countries':['DE','DE-RP'] | -
        'contacts':[{'type':'dpo','name':'Privacy desk','contact':'dpo@example.org'}]         | -
        'regulators':[{'name':'State commissioner'}]                                          | -
        'policies':{'eu-gdpr-33.initial':'PT48H','eu-dora-19':'PT2H'}                         | -
        'policies':{'tell the board':{'within':'PT4H'}}                                       | -
        'policies':{'bank':{'kind':'contract','from':'aware','within':'PT24H','recipient':'b'}} | -
        'name':' '                                                                            | text-missing /name
        'roles':['']                                                                          | text-missing /roles/0
        'countries':['Germany']                                                               | unknown-value /countries/0
        'countries':['XX']                                                                    | unknown-value /countries/0
        'contacts':[{'type':'dpo'}]                                                           | text-missing /contacts/0/name
        'policies':{'eu-gdpr-33.first':'PT48H'}                                               | stage-unknown /policies/eu-gdpr-33.first
        'policies':{'gdpr':'PT48H'}                                                           | regime-unknown /policies/gdpr
        'policies':{'eu-gdpr-33':'soon'}                                                      | value-does-not-fit /policies/eu-gdpr-33
        'policies':{'eu-gdpr-33':'-PT1H'}                                                     | value-does-not-fit /policies/eu-gdpr-33
        'policies':{'eu-gdpr-33':{'within':'PT1H'}}                                           | value-does-not-fit /policies/eu-gdpr-33
        'policies':{'b':{'within':'PT1H','kind':'law'}}                                       | unknown-value /policies/b/kind
        'policies':{'b':{'within':'PT1H','from':'lunch'}}                                     | question-unknown /policies/b/from
        'policies':{'b':{'until':'PT1H','within':'PT1H'}}                                     | unknown-property /policies/b/until
        'policies':{'b':{'kind':'policy'}}                                                    | value-does-not-fit /policies/b/within
        """)
    void a_profile_says_what_can_be_and_keeps_targets_apart_from_law(String details, String expected) {
        assertThat(told(profile(details, openCase()))).isEqualTo(expected == null ? "accepted" : expected);
    }

    @Test
    void the_same_profile_again_gets_its_first_receipt() {
        String told = "{'kind':'organisation-profiled','details':{'name':'Clinic'}}";
        Fact first = Given.fact(1, told);
        Intake.OrganisationProfiled what = (Intake.OrganisationProfiled) first.what();
        ProfileOrganisation again = new ProfileOrganisation(Given.CASE, Drafts.of(first), what, RulePacks.current());
        assertThat(told(again.decide(openCase(told), NOW))).isEqualTo("known");
        assertThat(told(again.decide(Casefile.blank(), NOW))).isEqualTo("case-not-found");
    }

    private static Decision profile(String details, Casefile casefile) {
        Fact fact = Given.fact(800, "{'kind':'organisation-profiled','details':{" + details + "}}");
        Intake.OrganisationProfiled what = (Intake.OrganisationProfiled) fact.what();
        return new ProfileOrganisation(Given.CASE, Drafts.of(fact), what, RulePacks.current()).decide(casefile, NOW);
    }
}
