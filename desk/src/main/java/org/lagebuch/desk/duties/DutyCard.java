package org.lagebuch.desk.duties;

import java.util.List;

/**
 * One stage of one duty, in full.
 *
 * @param byLaw and not by a policy or a contract, of which no authority has a form
 * @param limit what the law gives, in its own unit
 * @param left until the statutory date, or since it
 * @param statutory the last moment the law allows, with its zone
 * @param conservative the moment that is safe under every reading of the law
 * @param anchor the fact that started the clock
 * @param settledBy the fact that fulfilled or decided it
 * @param note what the state rests on, or waits for
 * @param earlier dates it had before an anchor was corrected
 * @param required how many contents the report must have
 * @param ready how many of them a fact says
 */
record DutyCard(
        String regime,
        String regimeName,
        String stage,
        String stageName,
        boolean byLaw,
        String kindName,
        String party,
        String article,
        String recipient,
        String state,
        String stateName,
        String limit,
        String left,
        String statutory,
        String conservative,
        String anchor,
        String settledBy,
        String note,
        List<String> earlier,
        List<Question> questions,
        List<Content> contents,
        long required,
        long ready,
        List<String> explanation) {
    /** In this order the page tells them. */
    enum Group {
        DATED,
        OPEN,
        WAITING,
        SETTLED
    }

    Group group() {
        return switch (state) {
            case "overdue", "due-soon", "running" -> Group.DATED;
            case "no-fixed-deadline" -> Group.OPEN;
            case "fulfilled", "decided-not-required", "merged", "not-applicable" -> Group.SETTLED;
            default -> Group.WAITING;
        };
    }

    public boolean isSettled() {
        return group() == Group.SETTLED;
    }
}
