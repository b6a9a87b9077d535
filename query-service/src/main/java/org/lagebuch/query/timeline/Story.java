package org.lagebuch.query.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.Span;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Words the lines of a case for the API. */
final class Story {
    private final Names names;
    private final List<Line> wordings;
    private final List<Retraction> retractions;
    private final Need moment;
    private final Withheld withheld;

    /**
     * @param wordings all of the facts that are told
     * @param moment what was recorded or known after it is not told
     * @param withheld of what no more is told than that it is there
     */
    Story(Names names, List<Line> wordings, List<Retraction> retractions, Need moment, Withheld withheld) {
        Map<Long, EventText.Recorded> read = new HashMap<>();
        this.names = event -> read.computeIfAbsent(
                event.position(), position -> withheld.has(position) ? EventReader.readHead(event) : names.read(event));
        this.withheld = withheld;
        this.wordings = wordings;
        this.retractions = retractions;
        this.moment = moment;
    }

    /** Opens the names of the persons an event tells of, as far as their keys are still there. */
    interface Names {
        EventText.Recorded read(StoredEvent event);
    }

    ObjectNode entry(Line line) {
        EventText.Recorded recorded = names.read(line.version().event());
        UUID factId = line.version().factId();
        ObjectNode entry = FactText.tree(Version.wording(recorded.fact()).withId(factId));
        if (recorded.withheld()) entry.put("withheld", true);
        withheld.at(line.version().event().position()).ifPresent(wall -> entry.put("behind", wall.word()));
        List<Version> all = wordings.stream()
                .map(Line::version)
                .filter(version -> version.factId().equals(factId))
                .toList();
        all.stream().findFirst().ifPresent(original -> addRecording(entry, original.event()));
        ArrayNode versions = entry.putArray("versions");
        all.stream().filter(version -> version.need().isMetAt(moment)).forEach(version -> versions.add(told(version)));
        retractions.stream()
                .filter(retraction ->
                        retraction.of().equals(factId) && retraction.need().isMetAt(moment))
                .findFirst()
                .ifPresent(retraction -> entry.set("retracted", told(retraction)));
        return entry;
    }

    /** All wordings, each in full. */
    ArrayNode inFull() {
        ArrayNode versions = JsonNodeFactory.instance.arrayNode();
        for (Line line : wordings) {
            ObjectNode version = told(line.version());
            Fact fact = Version.wording(names.read(line.version().event()).fact());
            version.set("fact", FactText.tree(fact.withId(line.version().factId())));
            versions.add(version);
        }
        return versions;
    }

    static String orderBasis(@Nullable Span before, Span span) {
        if (before == null) return "certain";
        if (before.equals(Span.UNBOUNDED) || span.equals(Span.UNBOUNDED)) return "unknown";
        return before.endsBefore(span) ? "certain" : "overlapping";
    }

    private ObjectNode told(Version version) {
        EventText.Recorded recorded = names.read(version.event());
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("factId", recorded.fact().id().toString());
        addRecording(told, version.event());
        if (recorded.fact().learnedAt() != null)
            told.set("learnedAt", Json.tree(recorded.fact().learnedAt()));
        if (recorded.fact().what() instanceof FactCorrected corrected) {
            told.set("reason", Json.tree(corrected.reason()));
            if (corrected.note() != null) told.put("note", corrected.note());
        }
        return told;
    }

    private ObjectNode told(Retraction retraction) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("factId", retraction.factId().toString());
        told.put("position", retraction.need().position()).put("seq", retraction.seq());
        told.put("recordedAt", retraction.recordedAt().toString()).put("recordedBy", retraction.recordedBy());
        told.put("reason", retraction.reason());
        if (retraction.note() != null && !withheld.has(retraction.need().position()))
            told.put("note", retraction.note());
        return told;
    }

    private void addRecording(ObjectNode to, StoredEvent event) {
        to.put("position", event.position()).put("seq", event.seq());
        to.put("recordedAt", event.time().toString());
        to.put("recordedBy", names.read(event).by().id());
    }
}
