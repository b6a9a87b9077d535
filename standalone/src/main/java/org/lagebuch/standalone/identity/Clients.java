package org.lagebuch.standalone.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The programs that may ask for tokens here (client credentials), kept beside the users. */
final class Clients {
    private static final int CLIENTS_MAX = 1000;

    private final MongoCollection<Document> clients;
    private final PasswordEncoder passwords;
    private final RandomGenerator random;

    Clients(MongoClient client, PasswordEncoder passwords, RandomGenerator random) {
        this.clients = client.getDatabase("lagebuch_users").getCollection("clients");
        this.passwords = passwords;
        this.random = random;
    }

    /** @param secretHash slow to guess, with the name of the way it was made */
    record Client(String id, String name, String role, String secretHash) {
        /** No secret in a log line. */
        @Override
        public String toString() {
            return id + " (" + role + ")";
        }
    }

    /** A new program, whose secret nobody can tell again. */
    record Introduced(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }

    Introduced add(String name, String role) {
        Introduced made = new Introduced("c-" + hex(8), hex(32));
        clients.insertOne(new Document("_id", made.id())
                .append("name", name)
                .append("role", role)
                .append("secret", passwords.encode(made.secret())));
        return made;
    }

    @Nullable
    Client find(String id) {
        Document found = clients.find(eq("_id", id)).first();
        return found == null ? null : read(found);
    }

    boolean remove(String id) {
        return clients.deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }

    List<Client> all() {
        return clients.find()
                .sort(ascending("_id"))
                .limit(CLIENTS_MAX)
                .batchSize(CLIENTS_MAX)
                .map(Clients::read)
                .into(new ArrayList<>());
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private static Client read(Document client) {
        return new Client(
                client.getString("_id"),
                client.getString("name"),
                client.getString("role"),
                client.getString("secret"));
    }
}
