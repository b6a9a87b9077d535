package org.lagebuch.command.notary;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.SecretFile;

/** The keys of a log, each in a file of its own; those that sign no more are kept, to know what they signed. */
public final class SigningKeys {
    private final Path secrets;
    private final String origin;
    private final RandomGenerator random;

    public SigningKeys(Path secrets, String origin, RandomGenerator random) {
        this.secrets = secrets;
        this.origin = origin;
        this.random = random;
    }

    /** @param postQuantum whether a key of type ML_DSA_44 signs too; made where there is none yet */
    public KeyRing ring(boolean postQuantum) throws IOException {
        List<SigningKey> signing = new ArrayList<>(live());
        List<VerifierKey> earlier = new ArrayList<>(verifiers(retired()));
        if (postQuantum) signing.add(read(postQuantumFile(), KeyType.ML_DSA_44));
        else earlier.addAll(verifiers(postQuantum()));
        return new KeyRing(signing, earlier, former());
    }

    /** The longest in use of those that sign. */
    SigningKey current() throws IOException {
        return live().getFirst();
    }

    /** Those of type ED25519 that sign, the first made first. Makes one where there never was any. */
    List<SigningKey> live() throws IOException {
        if (files(any -> true).isEmpty()) return List.of(read(firstFile(), KeyType.ED25519));
        List<SigningKey> live = keys(file -> file.is(KeyType.ED25519, KeyFile.Use.LIVE));
        if (live.isEmpty()) throw new IOException("no key of the log is left in " + secrets);
        return live;
    }

    List<SigningKey> retired() throws IOException {
        return keys(file -> file.is(KeyType.ED25519, KeyFile.Use.RETIRED));
    }

    /** Those that sign and were not there from the beginning of the log, or since the last loss. */
    List<SigningKey> added() throws IOException {
        return keys(file -> file.is(KeyType.ED25519, KeyFile.Use.LIVE) && file.number() > 1);
    }

    /** There may be one though none signs with it. */
    List<SigningKey> postQuantum() throws IOException {
        return keys(file -> file.is(KeyType.ML_DSA_44, KeyFile.Use.LIVE));
    }

    /** To know what they signed. They sign nothing any more, and what they signed was given up. */
    List<VerifierKey> former() throws IOException {
        return verifiers(keys(file -> file.use() == KeyFile.Use.LOST));
    }

    /** Another one; from here on it signs too. */
    SigningKey add() throws IOException {
        int last = files(any -> true).stream().mapToInt(KeyFile::number).max().orElse(1);
        SigningKey key = read(secrets.resolve("log-signing-" + (Math.max(last, 1) + 1) + ".key"), KeyType.ED25519);
        SignerState.sync(secrets);
        return key;
    }

    /** From here on the key is only a file. */
    void retire(VerifierKey key) throws IOException {
        for (KeyFile file : files(one -> one.is(KeyType.ED25519, KeyFile.Use.LIVE))) {
            if (!read(file).verifier().equals(key)) continue;
            Path name = file.path();
            Files.move(name, name.resolveSibling(name.getFileName() + KeyFile.RETIRED), ATOMIC_MOVE);
        }
        SignerState.sync(secrets);
    }

    /** The one in the first file; empty where it was retired. */
    Optional<SigningKey> first() throws IOException {
        return Files.exists(firstFile()) ? Optional.of(read(firstFile(), KeyType.ED25519)) : Optional.empty();
    }

    /** The key that will be the log's after a loss; on disk, and not used yet. */
    SigningKey next() throws IOException {
        return read(nextFile(), KeyType.ED25519);
    }

    /** From here on the next one is the log's only key. May be done again where the power went. */
    void turn(long lostSize) throws IOException {
        Path first = firstFile();
        if (Files.exists(nextFile())) {
            if (Files.exists(first)) Files.copy(first, unused(first, lostSize), COPY_ATTRIBUTES);
            Files.move(nextFile(), first, ATOMIC_MOVE, REPLACE_EXISTING);
            SignerState.sync(secrets);
        }
        for (KeyFile other : files(file -> file.use() != KeyFile.Use.LOST)) {
            if (!other.path().equals(first)) Files.move(other.path(), unused(other.path(), lostSize), ATOMIC_MOVE);
        }
        SignerState.sync(secrets);
    }

    /** The same size may be lost twice. */
    static Path unused(Path file, long lostSize) {
        String name = file.getFileName() + KeyFile.LOST + lostSize;
        Path free = file.resolveSibling(name);
        for (int more = 2; Files.exists(free); more++) free = file.resolveSibling(name + "-" + more);
        return free;
    }

    private Path firstFile() {
        return secrets.resolve(SecretFile.LOG_SIGNING);
    }

    private Path nextFile() {
        return secrets.resolve(SecretFile.LOG_SIGNING + KeyFile.NEXT);
    }

    private Path postQuantumFile() {
        return secrets.resolve(SecretFile.LOG_SIGNING_POST_QUANTUM);
    }

    private List<KeyFile> files(Predicate<KeyFile> wanted) throws IOException {
        if (!Files.exists(secrets)) return List.of();
        try (Stream<Path> all = Files.list(secrets)) {
            return all.flatMap(path -> KeyFile.of(path).stream())
                    .filter(wanted)
                    .sorted(KeyFile.IN_ORDER)
                    .toList();
        }
    }

    private List<SigningKey> keys(Predicate<KeyFile> wanted) throws IOException {
        List<SigningKey> keys = new ArrayList<>();
        for (KeyFile file : files(wanted)) keys.add(read(file));
        return keys;
    }

    private static List<VerifierKey> verifiers(List<SigningKey> keys) {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    private SigningKey read(KeyFile file) throws IOException {
        return read(file.path(), file.type());
    }

    private SigningKey read(Path file, KeyType type) throws IOException {
        return SigningKey.ofSeed(origin, type, SecretFile.readOrCreate(file, random));
    }
}
