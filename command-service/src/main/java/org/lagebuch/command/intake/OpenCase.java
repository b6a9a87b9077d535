package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagebuch.access.Deed;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.command.casefile.rules.Zones;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/** Opens a case; a case id that is taken is answered by its receipt to the one who asks the same again. */
record OpenCase(CaseId caseId, Draft draft, Intake.CaseOpened opening) implements CaseCommand {
    @Override
    public Deed deed() {
        return Deed.OPEN;
    }

    @Override
    public Inquiry inquiry() {
        return Inquiry.standing(caseId);
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (casefile.standing()) {
            case Casefile.Standing.NotOpened fresh -> judged();
            case Casefile.Standing.Open open -> repeated(casefile);
            case Casefile.Standing.Closed closed -> repeated(casefile);
        };
    }

    private Decision judged() {
        List<Problem> problems = problems(opening);
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }

    static List<Problem> problems(Intake.CaseOpened opening) {
        List<Problem> problems = new ArrayList<>(TextsStayWithinLimits.neededText("/title", opening.title()));
        if (!Zones.exists(opening.zone())) problems.add(Problem.at("/zone", Refusal.UNKNOWN_ZONE));
        if (opening.kind() == Intake.CaseKind.ORGANISATION) {
            problems.add(Problem.at("/kind", Refusal.KIND_HAS_ITS_OWN_CALL, "There is one such case, and it is open."));
        }
        Intake.Organisation organisation = opening.organisation();
        if (organisation != null && organisation.staff() != null && organisation.staff() < 0) {
            problems.add(Problem.at("/organisation/staff", Refusal.OUT_OF_RANGE, "Not below 0."));
        }
        return problems;
    }

    private Decision repeated(Casefile casefile) {
        Optional<Entry> first = casefile.entries().values().stream()
                .filter(entry -> entry.fact().what() instanceof Intake.CaseOpened && entry.madeBy(draft.request()))
                .findFirst();
        return first.<Decision>map(entry -> new Decision.Known(List.of(entry.receipt())))
                .orElseGet(() -> Decision.refuse("/caseId", Refusal.ID_WITH_OTHER_CONTENT));
    }
}
