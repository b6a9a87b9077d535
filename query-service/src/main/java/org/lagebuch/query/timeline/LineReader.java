package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds the lines of a case that show at a moment. */
final class LineReader {
    private static final int BATCH = 200;

    private final MongoCollection<Document> lines;
    private final MongoCollection<Document> retractions;
    private final CasePlace place;

    LineReader(MongoCollection<Document> lines, MongoCollection<Document> retractions, CasePlace place) {
        this.lines = lines;
        this.retractions = retractions;
        this.place = place;
    }

    /** The next lines of a story, one more than wanted where there are more. */
    List<Line> page(Question question, int limit) {
        List<Line> page = new ArrayList<>();
        Bson which = where(question);
        try (MongoCursor<Document> found = lines.find(which)
                .sort(ascending(question.byKey() ? "key" : "seq"))
                .batchSize(BATCH)
                .cursor()) {
            while (found.hasNext() && page.size() <= limit) {
                Document document = found.next();
                if (isVisible(document, question.moment())) page.add(LineDocument.read(document, place.zone()));
            }
        }
        return page;
    }

    /** Every visible line of some kinds, in order of occurrence. */
    List<Line> ofKinds(Collection<String> kinds, Need moment) {
        List<Line> found = new ArrayList<>();
        each(
                new Document("case", hex()).append("kind", new Document("$in", List.copyOf(kinds))),
                moment,
                document -> found.add(LineDocument.read(document, place.zone())));
        return found;
    }

    void eachVisible(Need moment, Consumer<Document> told) {
        each(new Document("case", hex()), moment, told);
    }

    /** All wordings of some facts, whenever recorded, each once, oldest first. */
    List<Line> wordings(Collection<UUID> facts) {
        List<Line> found = new ArrayList<>();
        if (facts.isEmpty()) return found;
        List<String> names = facts.stream().map(UUID::toString).toList();
        lines.find(new Document("case", hex()).append("fact", new Document("$in", names)))
                .batchSize(BATCH)
                .forEach(document -> {
                    if (document.getLong("boundTo") == null
                            && document.getLong("at") <= place.place().position()) {
                        found.add(LineDocument.read(document, place.zone()));
                    }
                });
        found.sort(java.util.Comparator.comparingLong(Line::seqOfWording));
        return found;
    }

    List<Retraction> retractions(Collection<UUID> facts) {
        if (facts.isEmpty()) return List.of();
        return retractions
                .find(com.mongodb.client.model.Filters.and(
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

    private void each(Document which, Need moment, Consumer<Document> told) {
        lines.find(which).sort(ascending("key")).batchSize(BATCH).forEach(document -> {
            if (isVisible(document, moment)) told.accept(document);
        });
    }

    private Document where(Question question) {
        Document which = new Document("case", hex());
        if (!question.kinds().isEmpty()) {
            which.append(
                    "kind",
                    question.kinds().size() == 1 ? question.kinds().getFirst() : new Document("$in", question.kinds()));
        }
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

    private static boolean isVisible(Document line, Need moment) {
        if (!Need.read(line).isMetAt(moment)) return false;
        return line.getList(LineDocument.NOT, Document.class, List.of()).stream()
                .noneMatch(need -> Need.read(need).isMetAt(moment));
    }
}
