package org.lagebuch.command.intake;

import java.time.Instant;
import java.util.UUID;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;

/**
 * Opens the one reserved case that holds what concerns the whole organisation. Asked at every start, it writes at the
 * first.
 *
 * @param factId of the opening
 */
public record OpenOrganisation(CaseId caseId, UUID factId, String title, String zone) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return Inquiry.standing(caseId);
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (casefile.standing()) {
            case Casefile.Standing.NotOpened fresh -> Decision.accept(Fact.of(factId, opening(), null), null);
            case Casefile.Standing.Open open -> opened(casefile);
            case Casefile.Standing.Closed closed -> opened(casefile);
        };
    }

    private Intake.CaseOpened opening() {
        return new Intake.CaseOpened(title, Intake.CaseKind.ORGANISATION, zone, null);
    }

    private static Decision opened(Casefile casefile) {
        return new Decision.Known(casefile.entries().values().stream()
                .filter(entry -> entry.fact().what() instanceof Intake.CaseOpened)
                .map(Entry::receipt)
                .limit(1)
                .toList());
    }
}
