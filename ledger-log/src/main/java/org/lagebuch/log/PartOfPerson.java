package org.lagebuch.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Tags;

/**
 * A part that names a natural person.
 *
 * @param position of its event
 */
public record PartOfPerson(long position, String name) {

    /** Those of a case below a position, in order. Only names of parts are read, for the case may be large. */
    static List<PartOfPerson> of(MongoCollection<Document> events, CaseId caseId, long below) {
        List<PartOfPerson> parts = new ArrayList<>();
        StoreWaits.query(events.find(
                        and(eq(AppendDocument.KEYS, Tags.ofCase(caseId)), lt(AppendDocument.POSITION, below))))
                .projection(include("ev.c", "ev.pt.n"))
                .sort(ascending(AppendDocument.POSITION))
                .forEach(append -> {
                    long position = append.getLong(AppendDocument.POSITION);
                    for (Document event : append.getList("ev", Document.class)) {
                        if (position < below && isOf(caseId, event.get("c", Binary.class))) add(parts, position, event);
                        position++;
                    }
                });
        return parts;
    }

    private static boolean isOf(CaseId caseId, @Nullable Binary stored) {
        return stored != null && HexFormat.of().formatHex(stored.getData()).equals(caseId.hex());
    }

    private static void add(List<PartOfPerson> parts, long position, Document event) {
        for (Document part : event.getList("pt", Document.class)) {
            String name = part.getString("n");
            if (StoredPart.isOfPerson(name)) parts.add(new PartOfPerson(position, name));
        }
    }
}
