package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.Document;
import org.lagebuch.access.Withheld;

/** Finds the lines of a case that show at a moment. */
final class LineReader {
    private static final int BATCH = 200;

    private final MongoCollection<Document> lines;
    private final MongoCollection<Document> retractions;
    private final Tallies tallies;
    private final Strokes strokes;
    private final CasePlace place;
    private final Withheld withheld;

    /** @param withheld events whose words are not looked into by a search */
    LineReader(
            MongoCollection<Document> lines,
            MongoCollection<Document> retractions,
            Tallies tallies,
            Strokes strokes,
            CasePlace place,
            Withheld withheld) {
        this.withheld = withheld;
        this.tallies = tallies;
        this.strokes = strokes;
        this.lines = lines;
        this.retractions = retractions;
        this.place = place;
    }

    /** What is not told to whoever reads. */
    Withheld withheld() {
        return withheld;
    }

    /** The next lines of a story, one more than wanted where there are more. */
    List<Line> page(Question question, int limit) {
        Document which = where(question);
        if (question.text() != null && !withheld.isEmpty()) {
            which.append("at", new Document("$nin", List.copyOf(withheld.positions())));
        }
        return lines.find(which)
                .sort(ascending(question.byKey() ? "key" : "seq"))
                .limit(limit + 1)
                .batchSize(BATCH)
                .map(document -> LineDocument.read(document, place.zone()))
                .into(new ArrayList<>());
    }

    /** Every visible line of some kinds, in order of occurrence. */
    List<Line> ofKinds(Collection<String> kinds, Need moment) {
        return lines.find(visible(moment).append("kind", new Document("$in", List.copyOf(kinds))))
                .sort(ascending("key"))
                .batchSize(BATCH)
                .map(document -> LineDocument.read(document, place.zone()))
                .into(new ArrayList<>());
    }

    /** What was counted up to an event, all of it known; empty where nothing was kept. */
    Optional<Map<String, Long>> countsAfter(long seq) {
        return tallies.at(place.caseId(), seq);
    }

    /** The facts of each kind that show at a moment, and the corrections, counted one by one. */
    Map<String, Long> countsAt(Need moment) {
        List<Stroke> all = strokes.of(place.caseId());
        Map<String, Long> counts = new HashMap<>();
        Stroke.newest(all, moment).forEach(stroke -> counts.merge(Counting.KIND + stroke.kind(), 1L, Long::sum));
        long corrections = all.stream()
                .filter(stroke -> stroke.isCorrection() && stroke.need().isMetAt(moment))
                .count();
        counts.put(Counting.CORRECTIONS, corrections);
        return counts;
    }

    /** Every fact that shows at a moment, without its words. */
    Collection<Stroke> strokes(Need moment) {
        return Stroke.newest(strokes.of(place.caseId()), moment);
    }

    /** What was taken back at a moment: the facts, by their sequence in the case. */
    Set<Long> retracted(Need moment) {
        List<String> facts = retractedFacts(moment).stream().map(UUID::toString).toList();
        if (facts.isEmpty()) return Set.of();
        Set<Long> retracted = new HashSet<>();
        lines.find(new Document("case", hex()).append("fact", new Document("$in", facts)))
                .projection(fields(include("seq"), excludeId()))
                .batchSize(BATCH)
                .forEach(line -> retracted.add(line.getLong("seq")));
        return retracted;
    }

    /** From when on each event of the case counts, and when it was recorded. */
    Map<Need, Instant> recordings() {
        Need reached = new Need(place.place().position(), Instant.MAX);
        Map<Need, Instant> recordings = new HashMap<>();
        strokes.of(place.caseId()).stream()
                .filter(stroke -> stroke.need().isMetAt(reached))
                .forEach(stroke -> recordings.put(stroke.need(), stroke.recordedAt()));
        retractions().stream()
                .filter(retraction -> retraction.need().isMetAt(reached))
                .forEach(retraction -> recordings.put(retraction.need(), retraction.recordedAt()));
        return recordings;
    }

    /** Facts that were corrected or taken back by a moment. */
    private List<String> changed(Need moment) {
        Set<String> facts = new TreeSet<>();
        Document met = met(moment);
        lines.find(new Document("case", hex())
                        .append(LineDocument.CORRECTION, true)
                        .append("own.p", met.get("p"))
                        .append("own.k", met.get("k")))
                .projection(fields(include("fact"), excludeId()))
                .batchSize(BATCH)
                .forEach(line -> facts.add(line.getString("fact")));
        retractedFacts(moment).forEach(fact -> facts.add(fact.toString()));
        return List.copyOf(facts);
    }

    private List<UUID> retractedFacts(Need moment) {
        return retractions().stream()
                .filter(retraction -> retraction.need().isMetAt(moment))
                .map(Retraction::of)
                .toList();
    }

    /** All wordings of some facts, whenever recorded, each once, oldest first. */
    List<Line> wordings(Collection<UUID> facts) {
        List<Line> found = new ArrayList<>();
        if (facts.isEmpty()) return found;
        List<String> names = facts.stream().map(UUID::toString).toList();
        lines.find(new Document("case", hex())
                        .append("fact", new Document("$in", names))
                        .append("boundTo", null)
                        .append("at", new Document("$lte", place.place().position())))
                .batchSize(BATCH)
                .forEach(document -> found.add(LineDocument.read(document, place.zone())));
        found.sort(Comparator.comparingLong(Line::seqOfWording));
        return found;
    }

    List<Retraction> retractions(Collection<UUID> facts) {
        if (facts.isEmpty()) return List.of();
        return retractions
                .find(and(
                        eq("case", hex()),
                        in("fact", facts.stream().map(UUID::toString).toList())))
                .batchSize(BATCH)
                .map(Retraction::read)
                .into(new ArrayList<>());
    }

    List<Retraction> retractions() {
        return retractions
                .find(eq("case", hex()))
                .batchSize(BATCH)
                .map(Retraction::read)
                .into(new ArrayList<>());
    }

    private Document where(Question question) {
        Document which = visible(question.moment());
        if (!question.kinds().isEmpty()) {
            which.append(
                    "kind",
                    question.kinds().size() == 1 ? question.kinds().getFirst() : new Document("$in", question.kinds()));
        }
        if (question.changed()) which.append("fact", new Document("$in", changed(question.moment())));
        if (question.text() != null) {
            which.append("text", Pattern.compile(Pattern.quote(question.text().toLowerCase(Locale.ROOT))));
        }
        if (question.after() != null) {
            if (question.byKey())
                which.append("key", new Document("$gt", question.after().key()));
            else which.append("seq", new Document("$gt", question.after().seq()));
        }
        return which;
    }

    private String hex() {
        return place.caseId().hex();
    }

    /** Asked of the store, so that what does not show is not carried here. */
    private Document visible(Need moment) {
        Document met = met(moment);
        return new Document("case", hex())
                .append("p", met.get("p"))
                .append("k", met.get("k"))
                .append(LineDocument.NOT, new Document("$not", new Document("$elemMatch", met)));
    }

    private static Document met(Need moment) {
        return new Document("p", new Document("$lte", moment.position()))
                .append("k", new Document("$lte", Date.from(moment.known())));
    }
}
