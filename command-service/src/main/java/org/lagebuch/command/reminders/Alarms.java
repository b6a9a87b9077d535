package org.lagebuch.command.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.fact.CaseId;

/** Which duties of a case somebody is to be reminded of, and when the next will be. */
final class Alarms {
    private Alarms() {}

    /** All that are true now, whether or not they are on record already. */
    static List<Alarm> of(Casefile casefile, List<Obligation> obligations) {
        List<Alarm> alarms = new ArrayList<>();
        for (Obligation duty : obligations) {
            DueDates dates = duty.dates();
            if (dates == null) continue;
            if (duty.state() instanceof State.DueSoon soon) {
                alarms.add(dueSoon(duty, dates, "is due by " + dates.conservative() + ", soon since " + soon.since()));
            }
            if (!(duty.state() instanceof State.Overdue missed)) continue;
            // Nobody was there to say so in time; that is said now.
            if (wasKnown(casefile, duty.anchor(), dates.conservative())) {
                alarms.add(dueSoon(
                        duty, dates, "was due by " + dates.conservative() + ", and nobody was reminded before"));
            }
            alarms.add(Alarm.of(
                    Alarm.Kind.OVERDUE,
                    duty,
                    dates.statutory(),
                    name(duty) + " is overdue since " + missed.since() + "."));
        }
        return alarms;
    }

    /** Those that are not on record. */
    static List<Alarm> unrecorded(CaseId caseId, Casefile casefile, List<Obligation> obligations) {
        return of(casefile, obligations).stream()
                .filter(alarm -> casefile.entry(alarm.factId(caseId)).isEmpty())
                .toList();
    }

    /** When, if nothing else is recorded, the next alarm will be true; empty where none will. */
    static Optional<Instant> next(List<Obligation> obligations) {
        return obligations.stream().flatMap(Alarms::next).min(Instant::compareTo);
    }

    private static Stream<Instant> next(Obligation duty) {
        DueDates dates = duty.dates();
        if (dates == null) return Stream.empty();
        if (duty.state() instanceof State.Running running) return Stream.of(running.soon());
        // What is due at a moment is overdue after it.
        return duty.state() instanceof State.DueSoon
                ? Stream.of(dates.statutory().plusMillis(1))
                : Stream.empty();
    }

    private static boolean wasKnown(Casefile casefile, @Nullable UUID anchor, Instant by) {
        return anchor != null
                && casefile.entry(anchor)
                        .filter(entry -> entry.noted().recordedAt().isBefore(by))
                        .isPresent();
    }

    private static Alarm dueSoon(Obligation duty, DueDates dates, String words) {
        return Alarm.of(Alarm.Kind.DUE_SOON, duty, dates.conservative(), name(duty) + " " + words + ".");
    }

    private static String name(Obligation duty) {
        String kind = switch (duty.kind()) {
            case LAW -> "";
            case POLICY -> " (own target)";
            case CONTRACT -> " (contract)";
        };
        return duty.regimeName() + ", " + duty.stageName() + kind;
    }
}
