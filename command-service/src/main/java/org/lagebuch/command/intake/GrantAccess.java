package org.lagebuch.command.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Deed;
import org.lagebuch.access.Part;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.command.casefile.rules.Zones;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Span;

/** Lets somebody take part in a case, closed ones too: they are looked into afterwards. */
record GrantAccess(CaseId caseId, Draft draft, Intake.AccessGranted granted) implements CaseCommand {
    @Override
    public Deed deed() {
        return Deed.ADMIT;
    }

    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(draft.fact().id()), Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        Optional<Intake.CaseOpened> opening = casefile.opening();
        if (opening.isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged(opening.get().zone(), now);
        };
    }

    private Decision judged(String zone, Instant now) {
        List<Problem> problems = new ArrayList<>(
                named(granted.person() == null ? null : granted.person().name()));
        Optional<Part> part = Part.of(granted.role());
        if (part.isEmpty()) problems.add(noSuchPart());
        problems.addAll(TextsStayWithinLimits.neededText("/reasons", granted.reasons()));
        if (granted.until() != null) {
            if (!isAhead(granted.until(), zone, now)) problems.add(Problem.at("/until", Refusal.END_IS_PAST));
        } else if (part.equals(Optional.of(Part.AUDITOR))) {
            problems.add(Problem.at("/until", Refusal.END_MISSING));
        }
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }

    static List<Problem> named(@Nullable String person) {
        return TextsStayWithinLimits.neededText("/person", person);
    }

    static Problem noSuchPart() {
        List<String> words = Stream.of(Part.values()).map(Part::word).toList();
        return Problem.at("/role", Refusal.UNKNOWN_VALUE, "It is one of " + String.join(", ", words) + ".");
    }

    private static boolean isAhead(Moment until, String zone, Instant now) {
        try {
            Instant end = Span.of(until, Zones.exists(zone) ? ZoneId.of(zone) : ZoneId.of("UTC"))
                    .latest();
            return end != null && end.isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
