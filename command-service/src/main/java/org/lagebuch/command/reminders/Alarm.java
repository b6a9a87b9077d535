package org.lagebuch.command.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.ledger.Digest;

/**
 * A moment of a duty at which somebody is to be reminded.
 *
 * @param basis law, policy or contract: an own target is another than the law it is stricter than
 * @param due the date it is about: when it is due soon the conservative one, when overdue the statutory one
 * @param words for people
 */
record Alarm(
        Kind kind,
        Obligation.Kind basis,
        String regime,
        String stage,
        @Nullable String party,
        Instant due,
        String words) {
    enum Kind {
        DUE_SOON("due-soon"),
        OVERDUE("overdue");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Alarm of(Kind kind, Obligation duty, Instant due, String words) {
        return new Alarm(kind, duty.kind(), duty.regime(), duty.stage(), duty.party(), due, words);
    }

    /** The same for whoever notices it, and another once the duty has other dates: so it is recorded once for each. */
    UUID factId(CaseId caseId) {
        String name = String.join(
                "\n",
                List.of(
                        "reminder",
                        caseId.hex(),
                        basis.name(),
                        regime,
                        stage,
                        Objects.requireNonNullElse(party, ""),
                        kind.word(),
                        due.toString()));
        return UUID.nameUUIDFromBytes(Digest.sha256(name.getBytes(UTF_8)).bytes());
    }

    Fact fact(CaseId caseId) {
        Reporting.DutyReminded what = new Reporting.DutyReminded(regime, stage, kind.word(), Moment.at(due.toString()));
        List<Party> whose = party == null ? List.of() : List.of(Party.named(party));
        return new Fact(
                factId(caseId),
                what,
                null,
                null,
                null,
                null,
                words,
                null,
                false,
                null,
                null,
                List.of(),
                null,
                whose,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }
}
