package org.lagebuch.deadline.count;

import java.time.Instant;
import java.util.List;

/**
 * The two dates of a stage.
 *
 * @param conservative the earliest defensible: exact elapsed time, no relief; the alarm hangs on it
 * @param statutory the latest the rule allows, exclusive; only after it is a report missed
 * @param reasons step by step: anchor, rule, holidays that mattered
 */
public record DueDates(Instant conservative, Instant statutory, List<String> reasons) {
    public DueDates {
        reasons = List.copyOf(reasons);
    }
}
