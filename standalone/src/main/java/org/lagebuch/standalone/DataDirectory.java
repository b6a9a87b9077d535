package org.lagebuch.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.embedded.EmbeddedStore;

/** Everything this installation keeps, under one directory: the store, the secrets, and the broker's log if there is one. */
final class DataDirectory implements AutoCloseable {
    private final Path directory;
    private final EmbeddedStore store;
    private final @Nullable KafkaBroker broker;

    private DataDirectory(Path directory, EmbeddedStore store, @Nullable KafkaBroker broker) {
        this.directory = directory;
        this.store = store;
        this.broker = broker;
    }

    static DataDirectory open(Path directory, boolean withBroker) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the data directory " + directory + " cannot be made", e);
        }
        // The store takes the lock of the directory, so it comes first.
        EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"));
        try {
            return new DataDirectory(
                    directory, store, withBroker ? KafkaBroker.start(directory.resolve("kafka")) : null);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The settings of the services that follow from what is in here. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.mongodb.uri", store.connectionString());
        settings.put("lagebuch.secrets", directory.resolve("secrets").toString());
        if (broker != null) settings.put("lagebuch.kafka.bootstrap-servers", broker.bootstrapServers());
        return settings;
    }

    @Override
    public void close() {
        if (broker != null) broker.close();
        store.close();
    }
}
