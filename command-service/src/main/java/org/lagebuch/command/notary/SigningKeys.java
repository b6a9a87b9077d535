package org.lagebuch.command.notary;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.SecretFile;

/** The key of a log, in a file; beside it those that were given up with a loss, under names with the size lost. */
public final class SigningKeys {
    private static final String LOST = ".lost-";

    private final Path secrets;
    private final String origin;
    private final RandomGenerator random;

    public SigningKeys(Path secrets, String origin, RandomGenerator random) {
        this.secrets = secrets;
        this.origin = origin;
        this.random = random;
    }

    /** Makes one where there is none yet. */
    public SigningKey current() throws IOException {
        return read(secrets.resolve(SecretFile.LOG_SIGNING));
    }

    /** To know what they signed. They sign nothing any more. */
    public List<VerifierKey> former() throws IOException {
        return lost().stream().map(SigningKey::verifier).toList();
    }

    List<SigningKey> lost() throws IOException {
        if (!Files.exists(secrets)) return List.of();
        List<Path> files;
        try (Stream<Path> all = Files.list(secrets)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(SecretFile.LOG_SIGNING + LOST))
                    .sorted()
                    .toList();
        }
        List<SigningKey> keys = new ArrayList<>();
        for (Path file : files) keys.add(read(file));
        return keys;
    }

    /** The key that will be the log's; on disk, and not used yet. */
    SigningKey next() throws IOException {
        return read(secrets.resolve(SecretFile.LOG_SIGNING + ".next"));
    }

    /** From here on the old key is only a file, and the next one is the log's. */
    void turn(long lostSize) throws IOException {
        Path key = secrets.resolve(SecretFile.LOG_SIGNING);
        Files.copy(key, unused(key, lostSize), COPY_ATTRIBUTES);
        Files.move(secrets.resolve(SecretFile.LOG_SIGNING + ".next"), key, ATOMIC_MOVE, REPLACE_EXISTING);
        SignerState.sync(secrets);
    }

    /** The same size may be lost twice. */
    static Path unused(Path file, long lostSize) {
        String name = file.getFileName() + LOST + lostSize;
        Path free = file.resolveSibling(name);
        for (int more = 2; Files.exists(free); more++) free = file.resolveSibling(name + "-" + more);
        return free;
    }

    private SigningKey read(Path file) throws IOException {
        return SigningKey.ofSeed(origin, KeyType.ED25519, SecretFile.readOrCreate(file, random));
    }
}
