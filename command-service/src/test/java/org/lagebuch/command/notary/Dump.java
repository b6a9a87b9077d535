package org.lagebuch.command.notary;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;

/** A copy of a database, as a backup is one. */
record Dump(Map<String, List<Document>> collections) {
    static Dump of(MongoDatabase database) {
        Map<String, List<Document>> collections = new LinkedHashMap<>();
        for (String name :
                List.of("events", "tiles", "checkpoints", "caseindexes", "keychanges", "logkeys", "personkeys")) {
            collections.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return new Dump(collections);
    }

    /** Whatever is there now is gone. */
    void restore(MongoDatabase database) {
        collections.forEach((name, documents) -> {
            database.getCollection(name).deleteMany(new Document());
            if (!documents.isEmpty()) database.getCollection(name).insertMany(documents);
        });
    }

    static void copyFiles(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
