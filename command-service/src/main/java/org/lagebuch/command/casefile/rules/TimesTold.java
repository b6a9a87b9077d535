package org.lagebuch.command.casefile.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Analysis;
import org.lagebuch.fact.Detections;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Window;

/** The times a fact tells of besides its occurrence, by field. */
final class TimesTold {
    private TimesTold() {}

    static Map<String, Moment> moments(Fact fact) {
        Map<String, Moment> moments = new LinkedHashMap<>();
        put(moments, "/learnedAt", fact.learnedAt());
        put(moments, "/assertedAt", fact.assertedAt());
        put(moments, "/capturedAt", fact.capturedAt());
        putOf(moments, fact.what());
        return moments;
    }

    static Map<String, Occurrence.End> ends(Fact fact) {
        Map<String, Occurrence.End> ends = new LinkedHashMap<>();
        if (fact.what() instanceof Analysis.DataExposure exposure) {
            List<Window> coverage = exposure.coverage();
            for (int index = 0; index < coverage.size(); index++) {
                put(
                        ends,
                        "/details/coverage/" + index + "/from",
                        coverage.get(index).from());
                put(
                        ends,
                        "/details/coverage/" + index + "/to",
                        coverage.get(index).to());
            }
        }
        return ends;
    }

    private static void putOf(Map<String, Moment> moments, Happening what) {
        if (what instanceof Detections.AwarenessEstablished aware) put(moments, "/details/at", aware.at());
        if (what instanceof Analysis.Assessment assessed) put(moments, "/details/at", assessed.at());
        if (what instanceof Analysis.DataExposure exposed && exposed.published() != null) {
            put(moments, "/details/published/firstSeen", exposed.published().firstSeen());
        }
        if (what instanceof Intake.RoleAssigned assigned) put(moments, "/details/until", assigned.until());
        if (what instanceof Reporting.AuthorityRequestReceived asked) put(moments, "/details/due", asked.due());
    }

    private static <T> void put(Map<String, T> times, String field, @Nullable T time) {
        if (time != null) times.put(field, time);
    }
}
