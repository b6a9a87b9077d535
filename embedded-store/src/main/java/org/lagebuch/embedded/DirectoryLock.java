package org.lagebuch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds a directory for this process; the operating system lets go of it however the process ends. */
final class DirectoryLock implements AutoCloseable {
    /** A channel that nobody refers to any more is closed with the garbage, and the lock with it. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
        HELD.add(channel);
    }

    static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return new DirectoryLock(channel);
            channel.close();
            throw new DirectoryInUse(directory);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot use the data directory " + directory, cannot);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        HELD.remove(channel);
        try {
            channel.close();
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot let go of the data directory", cannot);
        }
    }
}
