package org.lagebuch.desk.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a line beside its time. */
class WordsOfALineTest {
    private static final Setting SETTING =
            new Setting(ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-24T14:30:00Z"));

    @Test
    void the_line_from_the_manual_is_one_fact() {
        Heard.Understood heard = read("14:05 isolated vpn-gw-2 #containment @anna");
        assertThat(heard.kind()).isEqualTo(Kind.CONTAINMENT);
        assertThat(heard.guessed()).isFalse();
        assertThat(heard.summary()).isEqualTo("isolated vpn-gw-2");
        assertThat(heard.subjects()).containsExactly("vpn-gw-2");
        assertThat(heard.actor()).isEqualTo("anna");
        assertThat(heard.details()).isEqualTo(Map.of("measure", "system-isolated", "state", "completed"));
    }

    @ParameterizedTest
    @CsvSource({
        "isolated vpn-gw-2, CONTAINMENT",
        "vpn-gw-2 getrennt, CONTAINMENT",
        "Account meier gesperrt, CONTAINMENT",
        "mail server is down, SERVICE_IMPACT",
        "Mailserver ausgefallen, SERVICE_IMPACT",
        "mail restored, SERVICE_RESTORED",
        "E-Mail wiederhergestellt, SERVICE_RESTORED",
        "decided to go to paper, DECISION_TAKEN",
        "Notbetrieb beschlossen, DECISION_TAKEN",
        "SOC noticed odd logins, DETECTION",
        "Log gesichert, EVIDENCE_ACQUIRED",
        "called the provider, ANNOTATION"
    })
    void words_give_the_kind_away(String line, Kind kind) {
        Heard.Understood heard = read(line);
        assertThat(heard.kind()).isEqualTo(kind);
        assertThat(heard.guessed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"vpn-gw-2 not isolated", "vpn-gw-2 wird getrennt", "no data found", "nichts und niemand nicht gefunden"
    })
    void what_is_denied_or_still_to_come_is_not_guessed(String line) {
        assertThat(read(line).kind()).isEqualTo(Kind.ANNOTATION);
    }

    @ParameterizedTest
    @CsvSource({"#Containment", "#contain", "#eindämmung", "#EINDÄMMUNG", "#maßnahme", "#massnahme"})
    void a_kind_has_short_words_in_two_languages(String mark) {
        assertThat(read(mark + " firewall").kind()).isEqualTo(Kind.CONTAINMENT);
    }

    @Test
    void a_measure_belongs_to_containment_alone() {
        assertThat(read("isolated vpn-gw-2 #note").details()).isEmpty();
    }

    @Test
    void no_two_kinds_share_a_word() {
        List<String> all = Arrays.stream(Kind.values())
                .flatMap(kind -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(kind.kind()), kind.aliases().stream()))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void subjects_are_named_or_look_like_machines() {
        assertThat(read("+\"mail server\" slow since update of srv01, fw-2").subjects())
                .containsExactly("mail server", "srv01", "fw-2");
        assertThat(read("+\"mail server\" slow").summary()).isEqualTo("mail server slow");
    }

    @Test
    void advisories_techniques_and_versions_are_no_machines() {
        assertThat(read("CVE-2026-1234 used for T1190 before KB5034 and v2.1 over TLS1.2")
                        .subjects())
                .isEmpty();
    }

    @Test
    void doubt_about_the_fact_itself_is_marked() {
        assertThat(read("passwords read !suspected").assertion()).isEqualTo("suspected");
        assertThat(read("passwörter gelesen !vermutet").assertion()).isEqualTo("suspected");
        assertThat(read("attention !important").summary()).isEqualTo("attention !important");
    }

    @Test
    void who_must_not_know_is_marked() {
        assertThat(read("a name was given !red").wall()).isEqualTo("tlp:red");
        assertThat(read("ein name fiel !rot").wall()).isEqualTo("tlp:red");
        Heard.Understood advised = read("counsel advises !Privileged !likely");
        assertThat(advised.wall()).isEqualTo("privileged");
        assertThat(advised.assertion()).isEqualTo("likely");
        assertThat(advised.summary()).isEqualTo("counsel advises");
        assertThat(read("all may know").wall()).isNull();
    }

    @Test
    void the_second_actor_is_part_of_the_story() {
        Heard.Understood heard = read("handed over @anna to @ben");
        assertThat(heard.actor()).isEqualTo("anna");
        assertThat(heard.summary()).isEqualTo("handed over to @ben");
    }

    @Test
    void an_address_is_no_actor_and_a_number_no_kind() {
        Heard.Understood heard = read("mail to soc@example.org about ticket# 7");
        assertThat(heard.actor()).isNull();
        assertThat(heard.summary()).isEqualTo("mail to soc@example.org about ticket# 7");
    }

    private static Heard.Understood read(String line) {
        return (Heard.Understood) Line.read(line, SETTING);
    }
}
