package org.lagebuch.command.imports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;

/**
 * Writes one append of an import. An append is written whole or not at all, so its first fact answers for all of them.
 * Each fact was judged as it was made from its record.
 */
record ImportFacts(CaseId caseId, List<Draft> drafts) implements CaseCommand {
    ImportFacts {
        drafts = List.copyOf(drafts);
    }

    @Override
    public Inquiry inquiry() {
        return new Inquiry(caseId, Set.of(drafts.getFirst().fact().id()), Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (Repeat.of(drafts.getFirst(), casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first ->
                switch (casefile.standing()) {
                    case Casefile.Standing.NotOpened never when opens() -> accepted();
                    case Casefile.Standing.NotOpened never -> Decision.refuse("", Refusal.CASE_NOT_FOUND);
                    case Casefile.Standing.Closed closed -> Decision.refuse("", Refusal.CASE_CLOSED);
                    case Casefile.Standing.Open open when opens() -> Decision.refuse("", Refusal.ID_WITH_OTHER_CONTENT);
                    case Casefile.Standing.Open open -> accepted();
                };
        };
    }

    private Decision accepted() {
        return new Decision.Accepted(drafts.stream().map(Draft::recording).toList());
    }

    private boolean opens() {
        return drafts.getFirst().fact().what() instanceof Intake.CaseOpened;
    }
}
