package org.lagebuch.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.lagebuch.ledger.Octets;

/** A secret of 32 bytes in a file of its own, outside every database, that only its owner may read (mode 0600). */
public final class SecretFile {
    /** Wraps the keys of persons; without it no name can be read again. */
    public static final String KEY_ENCRYPTION_KEY = "key-encryption.key";

    /** Makes the ids of what is imported. */
    public static final String INSTALLATION = "installation.key";

    /** The log's own: every checkpoint is signed with it. */
    public static final String LOG_SIGNING = "log-signing.key";

    /** The log's other one, which a quantum computer does not forge (ML-DSA-44), where it is wanted. */
    public static final String LOG_SIGNING_POST_QUANTUM = "log-signing-pq.key";

    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * Reads the secret, or makes one where there is no file yet.
     *
     * @throws IOException where the file cannot be read or written, or is not 32 bytes long
     */
    public static Octets readOrCreate(Path file, RandomGenerator random) throws IOException {
        if (!Files.exists(file)) create(file, random);
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != BYTES) throw new IOException(file + " is not a secret of 32 bytes");
        return Octets.of(secret);
    }

    private static void create(Path file, RandomGenerator random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) Files.createDirectories(directory);
        try {
            boolean posix =
                    Files.getFileStore(directory == null ? file : directory).supportsFileAttributeView("posix");
            var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel out = posix ? FileChannel.open(file, fresh, mode) : FileChannel.open(file, fresh)) {
                out.write(ByteBuffer.wrap(secret));
                out.force(true);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process of this installation was first: its secret counts.
            return;
        }
    }
}
