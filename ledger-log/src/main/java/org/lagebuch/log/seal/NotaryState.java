package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.lagebuch.log.StoreWaits;

/** Whether the notary works, {@code {_id: "notary", since, code, why}}; to tell others, no proof rests on it. */
public final class NotaryState {
    private static final String ID = "notary";

    private final MongoCollection<Document> states;

    public NotaryState(MongoDatabase ledger) {
        this.states = Lasting.collection(ledger, "notary");
    }

    /** @param code why, in lower-kebab-case */
    public record Stop(Instant since, String code, String why) {}

    /** Empty while it works, or never did. */
    public Optional<Stop> stop() {
        return Optional.ofNullable(StoreWaits.query(states.find(eq("_id", ID))).first())
                .filter(state -> state.containsKey("code"))
                .map(state ->
                        new Stop(state.getDate("since").toInstant(), state.getString("code"), state.getString("why")));
    }

    /** Whether a notary ever said how it is. */
    public boolean isTold() {
        return StoreWaits.query(states.find(eq("_id", ID))).first() != null;
    }

    public void stopped(Stop stop) {
        replace(new Document("since", Date.from(stop.since()))
                .append("code", stop.code())
                .append("why", stop.why()));
    }

    public void working(Instant since) {
        replace(new Document("since", Date.from(since)));
    }

    private void replace(Document state) {
        states.replaceOne(eq("_id", ID), state, new ReplaceOptions().upsert(true));
    }
}
