package org.lagebuch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;

class CasePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final CasePolicy USUAL = CasePolicy.USUAL;
    private static final CasePolicy OPEN = new CasePolicy(false, false);
    private static final Who ANA = new Who("ana", Set.of("responder"));
    private static final Who BEN = new Who("ben", Set.of("responder"));
    private static final Who LEO = new Who("leo", Set.of("lead"));
    private static final Who ADA = new Who("ada", Set.of("administrator"));
    private static final Who AUD = new Who("aud", Set.of("auditor"));

    private final Members opened =
            then(Members.NONE, new Intake.CaseOpened("t", Intake.CaseKind.INCIDENT, "Europe/Berlin", null), "ana");

    @Test
    void whoever_opened_a_case_may_do_all_in_it_and_nobody_else_sees_it() {
        for (Deed deed : Deed.values()) {
            assertThat(USUAL.judge(ANA, deed, opened, NOW)).isEqualTo(Verdict.ALLOWED);
        }
        assertThat(USUAL.judge(BEN, Deed.READ, opened, NOW)).isEqualTo(Verdict.UNSEEN);
        assertThat(USUAL.judge(LEO, Deed.ADMIT, opened, NOW)).isEqualTo(Verdict.UNSEEN);
        assertThat(USUAL.judge(ADA, Deed.RECORD, opened, NOW)).isEqualTo(Verdict.UNSEEN);
        assertThat(USUAL.judge(AUD, Deed.READ, opened, NOW)).isEqualTo(Verdict.UNSEEN);
    }

    @Test
    void whoever_administers_lets_in_without_seeing() {
        assertThat(USUAL.judge(ADA, Deed.ADMIT, opened, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.sees(ADA, opened, NOW)).isFalse();
    }

    @Test
    void who_takes_part_records_but_lets_nobody_in() {
        Members two = then(opened, granted("ben", "legal", null), "ana");
        assertThat(USUAL.judge(BEN, Deed.RECORD, two, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.judge(BEN, Deed.ADMIT, two, NOW)).isEqualTo(Verdict.NOT_ALLOWED);
        Members one = then(two, new Intake.AccessRevoked(party("ben"), null, "goes"), "ana");
        assertThat(USUAL.judge(BEN, Deed.READ, one, NOW)).isEqualTo(Verdict.UNSEEN);
    }

    @Test
    void a_part_ends_with_its_time_and_an_end_that_cannot_be_told_has_come() {
        Members timed = then(opened, granted("aud", "auditor", Moment.at("2026-11-25T13:30")), "ana");
        assertThat(USUAL.judge(AUD, Deed.READ, timed, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.judge(AUD, Deed.RECORD, timed, NOW)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(USUAL.sees(AUD, timed, Instant.parse("2026-11-25T12:31:00Z")))
                .isFalse();
        assertThat(USUAL.sees(AUD, then(opened, granted("aud", "auditor", Moment.at("soon")), "ana"), NOW))
                .isFalse();
    }

    @Test
    void behind_a_wall_see_those_who_lead_or_advise_and_whoever_is_let_in_there() {
        assertThat(USUAL.isTold(ANA, opened, NOW)).isTrue();
        Members three =
                then(then(opened, granted("ben", "responder", null), "ana"), granted("leo", "legal", null), "ana");
        assertThat(USUAL.isTold(BEN, three, NOW)).isFalse();
        assertThat(USUAL.isTold(LEO, three, NOW)).isTrue();
        assertThat(USUAL.isTold(ADA, three, NOW)).isFalse();
        assertThat(USUAL.isTold(BEN, then(three, granted("ben", "recipient", null), "ana"), NOW))
                .isTrue();
        assertThat(OPEN.isTold(BEN, opened, NOW)).isFalse();
        assertThat(OPEN.isTold(LEO, opened, NOW)).isTrue();
    }

    @Test
    void a_recipient_reads_and_shuts_nobody_out() {
        Members told = then(opened, granted("aud", "recipient", null), "ana");
        assertThat(USUAL.judge(AUD, Deed.READ, told, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.judge(AUD, Deed.RECORD, told, NOW)).isEqualTo(Verdict.NOT_ALLOWED);
        assertThat(OPEN.sees(BEN, told, NOW)).isTrue();
    }

    @Test
    void the_case_of_the_organisation_is_for_the_staff() {
        Members own =
                then(Members.NONE, new Intake.CaseOpened("t", Intake.CaseKind.ORGANISATION, "UTC", null), "system");
        assertThat(USUAL.judge(BEN, Deed.RECORD, own, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.judge(LEO, Deed.ADMIT, own, NOW)).isEqualTo(Verdict.ALLOWED);
        assertThat(USUAL.judge(AUD, Deed.READ, own, NOW)).isEqualTo(Verdict.UNSEEN);
    }

    @Test
    void red_and_a_circle_shut_a_case_that_was_open_to_the_staff() {
        assertThat(OPEN.sees(BEN, opened, NOW)).isTrue();
        Members red = then(opened, new Intake.CaseClassified("TLP:RED", null, null), "leo");
        assertThat(OPEN.sees(BEN, red, NOW)).isFalse();
        assertThat(OPEN.sees(LEO, red, NOW)).isTrue();
        Members circled = then(opened, granted("leo", "responder", null), "ana");
        assertThat(OPEN.sees(BEN, circled, NOW)).isFalse();
        assertThat(OPEN.sees(BEN, opened.thenUnreadable(), NOW)).isFalse();
    }

    @Test
    void auditors_read_all_where_the_installation_says_so() {
        assertThat(new CasePolicy(true, true).sees(AUD, opened, NOW)).isTrue();
        assertThat(new CasePolicy(true, true).judge(AUD, Deed.RECORD, opened, NOW))
                .isEqualTo(Verdict.NOT_ALLOWED);
    }

    private static Intake.AccessGranted granted(String person, String role, @Nullable Moment until) {
        return new Intake.AccessGranted(party(person), role, until, "takes part");
    }

    private static Party party(String person) {
        return new Party("account", person, null, null);
    }

    private static Members then(Members members, Happening what, String by) {
        return members.then(Fact.of(new UUID(0, 1), what, null), by);
    }
}
