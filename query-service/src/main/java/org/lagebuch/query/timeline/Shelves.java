package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lagebuch.fact.CaseId;

/**
 * The lines of a case as they were before the events that are being taken. Lines of events that were half taken when a
 * process died are left out: they are about to be written again, the same.
 */
final class Shelves implements Sheet.Shelf {
    private static final int BATCH = 500;

    private final MongoCollection<Document> lines;
    private final CaseId caseId;
    private final ZoneId zone;
    private final long taken;
    private final Map<String, List<Line>> ofFact = new HashMap<>();
    private final Map<String, List<Line>> boundTo = new HashMap<>();

    /** @param taken seq of the last event the view took */
    Shelves(MongoCollection<Document> lines, CaseId caseId, ZoneId zone, long taken) {
        this.lines = lines;
        this.caseId = caseId;
        this.zone = zone;
        this.taken = taken;
    }

    /** Fetches at once what many events are going to ask for one by one. */
    void fetch(Collection<UUID> facts, Collection<UUID> targets) {
        fetch("fact", facts, ofFact);
        fetch("target", targets, boundTo);
    }

    @Override
    public List<Line> ofFact(UUID factId) {
        if (!ofFact.containsKey(factId.toString())) fetch("fact", List.of(factId), ofFact);
        return ofFact.getOrDefault(factId.toString(), List.of());
    }

    @Override
    public List<Line> boundTo(UUID target) {
        if (!boundTo.containsKey(target.toString())) fetch("target", List.of(target), boundTo);
        return boundTo.getOrDefault(target.toString(), List.of());
    }

    private void fetch(String field, Collection<UUID> wanted, Map<String, List<Line>> into) {
        List<String> names = wanted.stream().map(UUID::toString).distinct().toList();
        names.forEach(name -> into.put(name, new ArrayList<>()));
        if (names.isEmpty() || taken < 0) return;
        Bson which = and(
                eq("case", caseId.hex()),
                names.size() == 1 ? eq(field, names.getFirst()) : in(field, names),
                lte("made", taken));
        for (Document found : lines.find(which).batchSize(BATCH)) {
            into.computeIfAbsent(found.getString(field), none -> new ArrayList<>())
                    .add(LineDocument.read(found, zone));
        }
    }
}
