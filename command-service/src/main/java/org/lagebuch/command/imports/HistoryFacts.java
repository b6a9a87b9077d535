package org.lagebuch.command.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.Fact;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes facts of records. What breaks a rule is recorded as a remark that holds the whole record, and reported. */
final class HistoryFacts {
    private final HistoryRecord records;
    private final Survey survey;
    private final Notes notes;
    private final Casefile casefile;
    private final Set<UUID> announced;
    private final Instant now;
    private final Rulebook rulebook = new Rulebook(List.of());
    private final Map<UUID, ObjectNode> earlier = new HashMap<>();
    private final List<Fact> relatives = new ArrayList<>();

    /** @param organisation whose incident it is */
    HistoryFacts(Survey survey, String organisation, Notes notes, Casefile casefile, Instant now) {
        this.survey = survey;
        records = new HistoryRecord(survey.ids(), organisation, notes);
        this.notes = notes;
        this.casefile = casefile;
        announced = Set.copyOf(survey.ids().values());
        this.now = now;
    }

    /** Empty only where a record is larger than a fact can be. */
    Optional<Draft> draft(UUID id, JsonNode told) {
        Draft draft = told instanceof ObjectNode record ? kept(fact(id, record)) : null;
        if (draft != null) return Optional.of(draft);
        Draft remark = kept(remark(id, told));
        if (remark == null) notes.note("", "The record is larger than a fact can be; it was not imported.");
        return Optional.ofNullable(remark);
    }

    private ObjectNode fact(UUID id, ObjectNode record) {
        ObjectNode fact = records.fact(id, record);
        String named = HistoryCorrection.target(record);
        UUID target = named == null ? null : survey.ids().get(named);
        ObjectNode before = target == null ? null : earlier.get(target);
        if (before != null) return HistoryCorrection.corrected(before, fact);
        if (survey.corrected().contains(id)) earlier.put(id, fact);
        return fact;
    }

    private @Nullable Draft kept(ObjectNode told) {
        try {
            Fact fact = FactText.read(told);
            Draft draft = Drafts.of(fact);
            List<Problem> problems = rulebook.judge(draft, new Hearing(casefile, announced, relatives, now));
            problems.forEach(problem -> notes.note(problem.field(), reason(problem)));
            if (!problems.isEmpty()) return null;
            if (isRelative(fact)) relatives.add(fact);
            return draft;
        } catch (Unreadable e) {
            notes.note(e.pointer(), e.getMessage() + "; recorded as a remark instead.");
            return null;
        }
    }

    private static boolean isRelative(Fact fact) {
        return fact.occurred() != null && fact.occurred().relativeTo() != null;
    }

    private static String reason(Problem problem) {
        String detail = problem.detail() == null ? "" : " " + problem.detail();
        return problem.refusal().title() + detail + " Recorded as a remark instead.";
    }

    private static ObjectNode remark(UUID id, JsonNode told) {
        ObjectNode remark = JsonNodeFactory.instance.objectNode();
        remark.put("factId", id.toString()).put("kind", "annotation");
        String summary = told.path("summary").asString("");
        int end = Math.min(summary.length(), TextsStayWithinLimits.CHARACTERS_MAX);
        if (end > 0) remark.put("summary", summary.substring(0, end));
        ObjectNode original = remark.withObject("/details/original");
        if (told instanceof ObjectNode record) original.setAll(record);
        else original.set("record", told);
        return remark;
    }
}
