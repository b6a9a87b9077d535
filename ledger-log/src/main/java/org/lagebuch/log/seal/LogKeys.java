package org.lagebuch.log.seal;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.StoreWaits;

/** The keys a log and its witnesses say they use, {@code {_id: vkey, role}}. To tell others; no proof rests on it. */
public final class LogKeys {
    private final MongoCollection<Document> keys;

    public LogKeys(MongoDatabase ledger) {
        this.keys = Lasting.collection(ledger, "logkeys");
    }

    public enum Role {
        LOG,
        WITNESS
    }

    public void keep(Role role, VerifierKey key) {
        InsertOnly.insert(keys, new Document("_id", key.vkey()).append("role", role.name()));
    }

    public List<VerifierKey> of(Role role) {
        List<VerifierKey> found = new ArrayList<>();
        StoreWaits.query(keys.find(new Document("role", role.name())))
                .sort(ascending("_id"))
                .forEach(key -> found.add(VerifierKey.parse(key.getString("_id"))));
        return found;
    }

    /** As they are kept, whatever they are. */
    List<String> named(Role role) {
        return StoreWaits.query(keys.find(new Document("role", role.name())))
                .map(key -> String.valueOf(key.get("_id")))
                .into(new ArrayList<>());
    }
}
