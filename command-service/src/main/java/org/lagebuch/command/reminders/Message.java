package org.lagebuch.command.reminders;

import java.util.Objects;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Reporting;

/**
 * What is told outside of a reminder: no title, no names, nothing anybody wrote.
 *
 * @param state {@code due-soon} or {@code overdue}
 * @param due ISO 8601
 */
record Message(CaseId caseId, UUID factId, String regime, String stage, String state, String due) {
    static Message of(CaseId caseId, UUID factId, Reporting.DutyReminded reminded) {
        Moment due = reminded.due();
        return new Message(
                caseId,
                factId,
                Objects.requireNonNullElse(reminded.regime(), ""),
                Objects.requireNonNullElse(reminded.stage(), ""),
                Objects.requireNonNullElse(reminded.state(), ""),
                due == null || due.iso() == null ? "" : due.iso());
    }
}
