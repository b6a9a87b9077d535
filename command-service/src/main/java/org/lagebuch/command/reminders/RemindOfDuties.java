package org.lagebuch.command.reminders;

import java.time.Instant;
import java.util.List;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Obliging;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.CaseId;

/**
 * Writes down that duties of an open case are due soon or overdue: what is so when it is decided, and not recorded yet.
 */
record RemindOfDuties(CaseId caseId, Obliging duties) implements CaseCommand {
    @Override
    public Inquiry inquiry() {
        return Obliging.inquiry(caseId);
    }

    @Override
    public Decision decide(Casefile casefile, Instant now) {
        return switch (casefile.standing()) {
            case Casefile.Standing.NotOpened never -> Decision.refuse("", Refusal.CASE_NOT_FOUND);
            case Casefile.Standing.Closed closed -> Decision.refuse("", Refusal.CASE_CLOSED);
            case Casefile.Standing.Open open -> reminders(casefile, now);
        };
    }

    private Decision reminders(Casefile casefile, Instant now) {
        List<Recording> reminders = Alarms.unrecorded(caseId, casefile, duties.of(casefile, now)).stream()
                .map(alarm -> new Recording(alarm.fact(caseId), null))
                .toList();
        return reminders.isEmpty() ? new Decision.Known(List.of()) : new Decision.Accepted(reminders);
    }
}
