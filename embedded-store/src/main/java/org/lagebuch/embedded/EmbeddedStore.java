package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A MongoDB-compatible store inside the process, reached over loopback with the ordinary driver. */
public final class EmbeddedStore implements AutoCloseable {
    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.address = server.bind();
    }

    /** A store that keeps its data in a directory, which it alone may use. */
    public static EmbeddedStore open(Path directory) {
        if (!directory.isAbsolute()) return open(directory.toAbsolutePath());
        throw new IllegalStateException("not yet: " + directory);
    }

    /** A store that forgets everything when it is closed. */
    public static EmbeddedStore inMemory() {
        MemoryBackend backend = new MemoryBackend();
        backend.version(ServerVersion.MONGO_5_0);
        return new EmbeddedStore(new MongoServer(backend));
    }

    /** {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
