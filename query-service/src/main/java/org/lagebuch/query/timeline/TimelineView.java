package org.lagebuch.query.timeline;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.CaseZone;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.query.feed.Place;
import org.lagebuch.query.feed.Told;
import org.lagebuch.query.feed.View;

/**
 * Keeps the lines of every case. Lines are written first and the place of the case after them, guarded; a reader looks
 * no further than that place, so lines that are only half there are never seen.
 */
public final class TimelineView implements View {
    /** Counted up with each change of what is kept: 2 keeps the wordings of a case without their words, too. */
    public static final int SHAPE = 2;

    private final String name;
    private final MongoCollection<Document> lines;
    private final MongoCollection<Document> retractions;
    private final PlaceStore places;
    private final Tallies tallies;
    private final Strokes strokes;

    public TimelineView(MongoDatabase views, String name) {
        this.name = name;
        this.lines = views.getCollection(name);
        this.retractions = views.getCollection(name + "_retractions");
        this.places = new PlaceStore(views.getCollection(name + "_places"));
        this.tallies = new Tallies(views.getCollection(name + "_tallies"));
        this.strokes = new Strokes(views.getCollection(name + "_strokes"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        lines.createIndex(ascending("case", "key"));
        lines.createIndex(ascending("case", "seq"));
        lines.createIndex(ascending("case", "fact"));
        lines.createIndex(ascending("case", "target"));
        lines.createIndex(ascending("case", LineDocument.CORRECTION));
        lines.createIndex(ascending("case", "kind", "key"));
        retractions.createIndex(ascending("case", "fact"));
    }

    @Override
    public void drop() {
        lines.drop();
        retractions.drop();
        places.drop();
        tallies.drop();
        strokes.drop();
    }

    @Override
    public Place placeIn(CaseId caseId) {
        return places.find(caseId).map(CasePlace::place).orElse(Place.BEFORE_FIRST);
    }

    @Override
    public boolean take(CaseId caseId, List<Told> next) {
        Optional<CasePlace> before = places.find(caseId);
        Place place = before.map(CasePlace::place).orElse(Place.BEFORE_FIRST);
        if (place.seq() + 1 != next.getFirst().seq()) return false;
        ZoneId zone = before.map(CasePlace::zone).orElseGet(() -> zoneIn(next.getFirst()));
        Shelves shelves = new Shelves(lines, caseId, zone, place.seq());
        shelves.fetch(factsIn(next), next.stream().map(told -> told.fact().id()).toList());
        Map<Long, Counting> added = new TreeMap<>();
        Sheet sheet = new Sheet(shelves);
        List<WriteModel<Document>> taken = new ArrayList<>();
        List<Version> worded = new ArrayList<>();
        for (Told told : next) {
            Counting counting = added.computeIfAbsent(told.seq(), any -> new Counting());
            take(told, caseId, zone, sheet, counting, taken).ifPresent(worded::add);
        }
        write(caseId, sheet, taken);
        strokes.write(caseId, worded);
        tallies.write(caseId, before.map(CasePlace::counts).orElse(Map.of()), added);
        Counting sum = new Counting();
        added.values().forEach(sum::add);
        return places.move(caseId, next, before.isEmpty() ? zone : null, sum);
    }

    Optional<CasePlace> place(CaseId caseId) {
        return places.find(caseId);
    }

    LineReader reader(CasePlace place, Withheld withheld) {
        return new LineReader(lines, retractions, tallies, strokes, place, withheld);
    }

    /** The wording that came of it; none where something was taken back. */
    private static Optional<Version> take(
            Told told,
            CaseId caseId,
            ZoneId zone,
            Sheet sheet,
            Counting counting,
            List<WriteModel<Document>> retracted) {
        return switch (told.fact().what()) {
            case FactCorrected corrected -> {
                List<Version> wordings = wordings(sheet, corrected.of());
                Version correction = Version.correction(told, corrected, wordings.getFirst(), zone);
                sheet.take(correction);
                counting.corrected(wordings.getLast().fact(), correction.fact());
                yield Optional.of(correction);
            }
            case FactRetracted of -> {
                wordings(sheet, of.of());
                retracted.add(Retraction.of(caseId, told, of, zone).write());
                counting.retracted();
                yield Optional.empty();
            }
            default -> {
                Version original = Version.original(caseId, told, zone);
                sheet.take(original);
                counting.recorded(told.fact());
                yield Optional.of(original);
            }
        };
    }

    private static List<Version> wordings(Sheet sheet, UUID factId) {
        List<Version> wordings = sheet.wordings(factId);
        if (wordings.isEmpty()) throw new IllegalStateException("fact " + factId + " is not in this case");
        return wordings;
    }

    private void write(CaseId caseId, Sheet sheet, List<WriteModel<Document>> retracted) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        sheet.added().forEach(line -> writes.add(LineDocument.write(line)));
        sheet.hidden().forEach((id, needs) -> writes.add(LineDocument.hide(caseId, id, needs)));
        if (!writes.isEmpty()) lines.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        if (!retracted.isEmpty()) retractions.bulkWrite(retracted, new BulkWriteOptions().ordered(false));
    }

    private static ZoneId zoneIn(Told first) {
        return first.fact().what() instanceof CaseOpened opened ? CaseZone.of(opened.zone()) : CaseZone.of("Z");
    }

    /** Facts whose lines these events touch. */
    private static Set<UUID> factsIn(List<Told> next) {
        Set<UUID> facts = new LinkedHashSet<>();
        for (Told told : next) {
            facts.add(told.fact().id());
            addTarget(facts, told.fact());
            switch (told.fact().what()) {
                case FactCorrected corrected -> {
                    facts.add(corrected.of());
                    addTarget(facts, corrected.fact());
                }
                case FactRetracted retracted -> facts.add(retracted.of());
                default -> {}
            }
        }
        return facts;
    }

    private static void addTarget(Set<UUID> facts, Fact fact) {
        UUID target = fact.occurred() == null ? null : fact.occurred().relativeTo();
        if (target != null) facts.add(target);
    }
}
