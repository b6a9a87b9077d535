package org.lagebuch.deadline.count;

import java.util.Map;
import java.util.Optional;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;

/** Counts from an anchor to the two dates of a stage; pure, and every step is told. */
public final class Counting {
    private final Holidays holidays;

    public Counting(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * @param anchors by fact id or {@code stage:<id>:submitted}; {@code stage:<id>:statutory} holds the statutory date
     *     of a stage that is not filed yet
     * @return empty where the law gives no number, or the clock has not started
     */
    public Optional<DueDates> dates(Due due, Map<String, Anchor> anchors, Place place) {
        return Rule.of(due).flatMap(rule -> Starts.of(due, anchors).map(starts -> dates(rule, starts, due, place)));
    }

    private DueDates dates(Rule rule, Starts starts, Due due, Place place) {
        Ground ground = new Ground(calendar(due.rule()), place, region(due.rule(), place));
        starts.tell(ground);
        ground.because(rule.law());
        Rule.Ends ends = rule.count(starts, ground);
        return told(ends.ordered(), ground);
    }

    private static DueDates told(Rule.Ends ends, Ground ground) {
        if (ends.conservative().equals(ends.statutory())) {
            ground.because("Both dates are " + ground.end(ends.statutory()) + ".");
        } else {
            ground.because("The conservative date, without rounding or relief, is " + ground.end(ends.conservative())
                    + "; the latest the rule allows is " + ground.end(ends.statutory()) + ".");
        }
        return new DueDates(ends.conservative(), ends.statutory(), ground.reasons());
    }

    private Holidays calendar(RuleCode rule) {
        return rule == RuleCode.AT_MONTHS ? new AustrianProcedure(holidays) : holidays;
    }

    /** The SEC's business days follow federal holidays wherever the registrant sits; so do a State's, outside it. */
    private static String region(RuleCode rule, Place place) {
        boolean federal = rule == RuleCode.US_BUSINESS_DAYS_SEC
                || (rule == RuleCode.US_BUSINESS_DAYS && !place.region().startsWith("US"));
        return federal ? "US" : place.region();
    }
}
