package org.lagebuch.command.notary;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.seal.Signed;
import org.lagebuch.log.seal.SignedChain;

/**
 * Signs a checkpoint only where it continues the last one it signed, which it remembers in a file of its own, outside the
 * database (ledger.md 1.7). So neither a restored backup nor a second notary gets a signature on another history.
 */
public final class Signer {
    private static final String LOCK = "signer.lock";

    /** The system's own lock keeps other processes out, not other signers in this one. */
    private static final Map<Path, Lock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path directory;
    private final String origin;
    private final KeyRing keys;
    private final Lock mutex;

    /** @param keys of a log whose keys never changed */
    public Signer(Path directory, String origin, List<SigningKey> keys) {
        this(directory, origin, KeyRing.of(keys));
    }

    /** @param directory its own; only its user may write there */
    public Signer(Path directory, String origin, KeyRing keys) {
        this.directory = directory.toAbsolutePath().normalize();
        this.origin = origin;
        this.keys = keys;
        this.mutex = IN_THIS_PROCESS.computeIfAbsent(this.directory, any -> new ReentrantLock());
    }

    public sealed interface Answer {
        record Signed(SignedNote note) implements Answer {}

        /** @param last what was signed before, and is not continued */
        record Refused(Verdict.Refused why, TreeHead last) implements Answer {}
    }

    public List<VerifierKey> verifiers() {
        return keys.verifiers();
    }

    /** What it signed last; the empty tree before the first time. */
    public TreeHead last() {
        return state().map(SignerState::head).orElse(TreeHead.EMPTY);
    }

    /** What it says for itself when others have to be checked against it. */
    public Signed signed() {
        Optional<SignerState> state = state();
        return new Signed(
                state.map(SignerState::head).orElse(TreeHead.EMPTY),
                state.map(SignerState::chain).orElse(SignedChain.EMPTY),
                keys.sinceLoss(),
                keys.lost());
    }

    /** @throws Stopped where it cannot tell, because somebody changed what it remembers */
    Optional<SignerState> state() {
        return alone(this::read);
    }

    /** @param sinceLast from the last head it signed; another may have been signed meanwhile, and then it does not fit */
    public Answer sign(TreeHead next, ConsistencyProof sinceLast) {
        return alone(() -> {
            Optional<SignerState> before = read();
            TreeHead last = before.map(SignerState::head).orElse(TreeHead.EMPTY);
            if (sinceLast.verify(last, next) instanceof Verdict.Refused why) return new Answer.Refused(why, last);
            SignedNote note = signed(next);
            SignedChain chain = before.map(SignerState::chain).orElse(SignedChain.EMPTY);
            // The same once more, where it was signed but not kept before the power went.
            boolean again = before.isPresent() && last.equals(next);
            new SignerState(next, note, again ? chain : chain.with(note.text())).write(directory);
            return new Answer.Signed(note);
        });
    }

    private SignedNote signed(TreeHead head) {
        List<SigningKey> all = keys.signing();
        SigningKey[] more = all.subList(1, all.size()).toArray(SigningKey[]::new);
        return new Checkpoint(origin, head).signed(all.getFirst(), more);
    }

    private Optional<SignerState> read() throws IOException {
        return SignerState.read(directory, origin, verifiers());
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T alone(Work<T> work) {
        mutex.lock();
        try {
            Files.createDirectories(directory);
            try (FileChannel lock = FileChannel.open(directory.resolve(LOCK), CREATE, WRITE)) {
                lock.lock();
                return work.done();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            mutex.unlock();
        }
    }
}
