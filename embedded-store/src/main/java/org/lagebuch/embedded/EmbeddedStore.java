package org.lagebuch.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible store inside the process, reached over loopback with the ordinary driver. What it acknowledged is
 * on disk, and its indexes are real. It has no transactions, no update pipelines and no change streams.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** The version whose wire protocol the library speaks and the driver still accepts. */
    private static final ServerVersion VERSION = ServerVersion.MONGO_5_0;

    /** A connection's thread waits for the disk, so this many callers can share one write; idle ones cost nothing. */
    private static final int CONNECTION_THREADS = 64;

    private static final int CACHE_MB = 32;

    private final MongoServer server;
    private final DirectoryHold hold;

    /** What is given back last. */
    private interface DirectoryHold {
        void release();
    }

    private EmbeddedStore(MVStore file, DirectoryHold hold) {
        this.hold = hold;
        Maps maps = new Maps(file);
        StoreBackend backend = new StoreBackend(maps, new GroupCommit(file, maps.changes()));
        backend.version(VERSION);
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1, CONNECTION_THREADS);
    }

    /**
     * A store that keeps its data in a directory, which it alone may use.
     *
     * @throws DirectoryInUse if another store has it open, in this process or another
     */
    public static EmbeddedStore open(Path directory) {
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            MVStore file = new MVStore.Builder()
                    .fileName(directory.resolve("store.mv").toString())
                    .autoCommitDisabled()
                    // Not even when much is unsaved: that could be in the middle of a command.
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MB)
                    .open();
            // Room may be reused at once, because every commit is on disk before the next begins.
            file.setRetentionTime(0);
            file.setVersionsToKeep(0);
            return new EmbeddedStore(file, lock::close);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** A store that forgets everything when it is closed, and otherwise is the same. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new MVStore.Builder().open(), () -> {});
    }

    /** {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        InetSocketAddress address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        hold.release();
    }
}
