package org.lagebuch.log.seal;

import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lagebuch.log.StoreWaits;

/** The reports of all scrubs, {@code {_id: started, ended, size, findings: [{code, position, told}]}}, insert-only. */
public final class Scrubs {
    public static final String COLLECTION = "scrubs";

    private final MongoCollection<Document> scrubs;

    public Scrubs(MongoDatabase ledger) {
        this.scrubs = Lasting.collection(ledger, COLLECTION);
    }

    public void keep(ScrubReport report) {
        List<Document> findings = report.findings().stream()
                .map(line -> new Document("code", line.code())
                        .append("position", line.position())
                        .append("told", line.told()))
                .toList();
        scrubs.insertOne(new Document("_id", Date.from(report.startedAt()))
                .append("ended", Date.from(report.endedAt()))
                .append("size", report.size())
                .append("findings", findings));
    }

    public Optional<ScrubReport> latest() {
        return Optional.ofNullable(StoreWaits.query(scrubs.find())
                        .sort(descending("_id"))
                        .limit(1)
                        .first())
                .map(Scrubs::read);
    }

    private static ScrubReport read(Document document) {
        return new ScrubReport(
                document.getDate("_id").toInstant(),
                document.getDate("ended").toInstant(),
                document.getLong("size"),
                document.getList("findings", Document.class).stream()
                        .map(line -> new ScrubReport.Line(
                                line.getString("code"), line.getLong("position"), line.getString("told")))
                        .toList());
    }
}
