package org.lagebuch.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;

/** All a witness must not lose: its key, and per log the last checkpoint it cosigned. One process at a time has it. */
public final class DataDirectory implements AutoCloseable {
    private static final String KEY = "witness.key";

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @throws IOException also where another witness has it open: two memories would let a fork pass */
    public static DataDirectory open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel lock = FileChannel.open(directory.resolve("witness.lock"), CREATE, WRITE);
        try {
            if (lock.tryLock() != null) return new DataDirectory(directory, lock);
        } catch (OverlappingFileLockException e) {
            // Another in this very process; the system's lock does not tell them apart.
        }
        lock.close();
        throw new IOException(directory + " is in use by another witness");
    }

    /** The key of this witness, made where there is none yet; nobody but its owner may read the file. */
    public SigningKey key(String name, RandomGenerator random) throws IOException {
        Path file = directory.resolve(KEY);
        if (!Files.exists(file)) {
            byte[] fresh = new byte[SigningKey.SEED_BYTES];
            random.nextBytes(fresh);
            Durable.write(file, fresh);
        }
        return SigningKey.ofSeed(name, KeyType.COSIGNATURE, Octets.of(Files.readAllBytes(file)));
    }

    Optional<Octets> cosigned(String origin) {
        try {
            Path file = fileOf(origin);
            return Files.exists(file) ? Optional.of(Octets.of(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cosigned(String origin, SignedNote note) {
        try {
            Durable.write(fileOf(origin), note.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An origin may hold any character; its hash may stand in a file's name. */
    private Path fileOf(String origin) {
        return directory.resolve(Digest.sha256(origin.getBytes(UTF_8)).hex() + ".checkpoint");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
