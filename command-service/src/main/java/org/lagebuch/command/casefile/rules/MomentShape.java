package org.lagebuch.command.casefile.rules;

import java.time.DateTimeException;
import java.util.List;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.IsoTime;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;

/** A moment is an instant, a date, or unknown for a reason. */
final class MomentShape {
    private MomentShape() {}

    static List<Problem> problems(String field, Moment moment) {
        if (moment.iso() == null) {
            return moment.reason() == null
                    ? List.of(Problem.at(field + "/reason", Refusal.WRONG_PRECISION, "Say why it is unknown."))
                    : List.of();
        }
        try {
            IsoTime time = IsoTime.parse(moment.iso());
            return fits(time)
                    ? List.of()
                    : List.of(Problem.at(
                            field, Refusal.WRONG_PRECISION, "Give a date, or a date and time with its offset."));
        } catch (DateTimeException e) {
            return List.of(Problem.at(field, Refusal.IMPOSSIBLE_TIME, String.valueOf(e.getMessage())));
        }
    }

    private static boolean fits(IsoTime time) {
        return time.precision() == Occurrence.Precision.DAY
                || (time.precision().compareTo(Occurrence.Precision.DAY) > 0 && time.offset() != null);
    }
}
