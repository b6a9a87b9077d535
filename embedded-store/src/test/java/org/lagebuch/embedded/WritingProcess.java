package org.lagebuch.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** Writes with several clients until it is killed, and says what was acknowledged. */
final class WritingProcess {
    static final int WRITERS = 6;
    static final int PAIR = 2;

    private WritingProcess() {}

    /** @param arguments the directory, and the number of the round, which keeps the ids of rounds apart */
    public static void main(String[] arguments) {
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(store.connectionString());
        IntStream.range(0, WRITERS)
                .forEach(writer -> Thread.ofPlatform().start(() -> write(client, arguments[1] + "-" + writer, writer)));
    }

    static MongoCollection<Document> facts(MongoClient client) {
        return client.getDatabase("lagebuch_kill").getCollection("facts");
    }

    static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("lagebuch_kill").getCollection("counters");
    }

    private static void write(MongoClient client, String name, int writer) {
        for (int number = 0; ; number++) {
            if (writer == 0) {
                counters(client)
                        .updateOne(Filters.eq("_id", name), Updates.inc("count", 1), new UpdateOptions().upsert(true));
                say("counted " + name + " " + (number + 1));
            } else {
                facts(client).insertMany(pair(name + "-" + number));
                say("written " + name + "-" + number);
            }
        }
    }

    private static List<Document> pair(String id) {
        return IntStream.range(0, PAIR)
                .mapToObj(half -> new Document("_id", id + "/" + half)
                        .append("k", List.of(id, "half=" + half))
                        .append("text", "x".repeat(200)))
                .toList();
    }

    /** One line in one write, so that a kill never leaves half of one but the last. */
    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
