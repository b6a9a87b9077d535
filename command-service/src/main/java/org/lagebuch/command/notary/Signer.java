package org.lagebuch.command.notary;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * Signs a checkpoint only where it continues the last one it signed, which it remembers in a file of its own, outside the
 * database (ledger.md 1.7). So neither a restored backup nor a second notary gets a signature on another history.
 */
public final class Signer {
    private static final String STATE = "last-signed-checkpoint";
    private static final String LOCK = "signer.lock";

    /** The system's own lock keeps other processes out, not other signers in this one. */
    private static final Map<Path, Lock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path directory;
    private final String origin;
    private final List<SigningKey> keys;
    private final Lock mutex;

    /**
     * @param directory its own; only its user may write there
     * @param keys the first is the log's; the others sign too, while one replaces another
     */
    public Signer(Path directory, String origin, List<SigningKey> keys) {
        this.directory = directory.toAbsolutePath().normalize();
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.mutex = IN_THIS_PROCESS.computeIfAbsent(this.directory, any -> new ReentrantLock());
    }

    public sealed interface Answer {
        record Signed(SignedNote note) implements Answer {}

        /** @param last what was signed before, and is not continued */
        record Refused(Verdict.Refused why, TreeHead last) implements Answer {}
    }

    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /** What it signed last; the empty tree before the first time. */
    public TreeHead last() {
        return alone(this::read);
    }

    /** @param sinceLast from the last head it signed; another may have been signed meanwhile, and then it does not fit */
    public Answer sign(TreeHead next, ConsistencyProof sinceLast) {
        return alone(() -> {
            TreeHead last = read();
            if (sinceLast.verify(last, next) instanceof Verdict.Refused why) return new Answer.Refused(why, last);
            SignedNote note = signed(next);
            write(note);
            return new Answer.Signed(note);
        });
    }

    private SignedNote signed(TreeHead head) {
        SigningKey[] more = keys.subList(1, keys.size()).toArray(SigningKey[]::new);
        return new Checkpoint(origin, head).signed(keys.getFirst(), more);
    }

    /** The state is as good as its signature: nobody else can put another in its place. */
    private TreeHead read() {
        try {
            Path state = directory.resolve(STATE);
            if (!Files.exists(state)) return TreeHead.EMPTY;
            return switch (Checkpoint.open(Files.readAllBytes(state), verifiers())) {
                case Opening.Opened<Checkpoint> opened -> opened.content().head();
                case Opening.Refused<Checkpoint> refused ->
                    throw new IllegalStateException(
                            state + " was not signed here: " + refused.why().detail());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk before anybody sees the signature: what was shown is never forgotten. */
    private void write(SignedNote note) {
        Path next = directory.resolve(STATE + ".next");
        try (FileChannel file = FileChannel.open(next, Set.of(CREATE, WRITE, TRUNCATE_EXISTING))) {
            ByteBuffer bytes = ByteBuffer.wrap(note.bytes());
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
            Files.move(next, directory.resolve(STATE), ATOMIC_MOVE, REPLACE_EXISTING);
            syncDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syncDirectory() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }

    private <T> T alone(Supplier<T> work) {
        mutex.lock();
        try {
            Files.createDirectories(directory);
            try (FileChannel lock = FileChannel.open(directory.resolve(LOCK), CREATE, WRITE)) {
                lock.lock();
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            mutex.unlock();
        }
    }
}
