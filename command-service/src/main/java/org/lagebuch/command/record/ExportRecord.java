package org.lagebuch.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Repeat;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping.Redaction;

/** Leaves the trace that the record was given away, and what of it was held back. Closed cases are exported too. */
record ExportRecord(CaseId caseId, Draft draft, List<Redaction> redactions) implements CaseCommand {
    static final int REDACTIONS_MAX = 500;

    ExportRecord {
        redactions = List.copyOf(redactions);
    }

    @Override
    public Inquiry inquiry() {
        Set<UUID> facts = new HashSet<>(Set.of(draft.fact().id()));
        redactions.forEach(redaction -> facts.add(redaction.factId()));
        return new Inquiry(caseId, facts, Set.of(), Set.of());
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
        return switch (Repeat.of(draft, casefile)) {
            case Repeat.SameAgain again -> new Decision.Known(again.receipts());
            case Repeat.Clash clash -> new Decision.Refused(clash.problems());
            case Repeat.FirstTime first -> judged(casefile);
        };
    }

    private Decision judged(Casefile casefile) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < redactions.size(); index++) {
            String at = "/redact/" + index;
            Redaction redaction = redactions.get(index);
            if (casefile.entry(redaction.factId()).isEmpty()) {
                problems.add(Problem.at(at + "/factId", Refusal.LINK_TARGET_UNKNOWN));
            }
            problems.addAll(TextsStayWithinLimits.neededText(at + "/part", redaction.part()));
            problems.addAll(TextsStayWithinLimits.neededText(at + "/reason", redaction.reason()));
        }
        return problems.isEmpty() ? new Decision.Accepted(List.of(draft.recording())) : new Decision.Refused(problems);
    }
}
