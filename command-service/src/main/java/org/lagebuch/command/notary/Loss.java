package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.seal.LostProofs;
import org.lagebuch.log.seal.SignedChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up what was signed and cannot be shown any more, as an operator declares it at a start. The log says so itself,
 * and goes on under a new key: whoever believes the old one is not taken in, but has to be told.
 */
public final class Loss {
    /** Type of the event that tells of it. */
    public static final String TYPE = "lagebuch.LossDeclared";

    static final String PART = "loss";
    private static final Logger LOG = LoggerFactory.getLogger(Loss.class);

    private final LedgerLog log;
    private final Sealing.LogEvents events;
    private final LostProofs proofs;
    private final SigningKeys keys;
    private final Path signer;

    /** @param signer its directory */
    public Loss(LedgerLog log, Sealing.LogEvents events, LostProofs proofs, SigningKeys keys, Path signer) {
        this.log = log;
        this.events = events;
        this.proofs = proofs;
        this.keys = keys;
        this.signer = signer;
    }

    /**
     * To be done before any notary is at work.
     *
     * @param size that was signed last, as the operator read it from the refusal
     * @throws LossRefused where another size was signed last, or where what was signed is still there
     */
    public void declare(long size) throws IOException {
        SignerState last = state();
        if (last.head().size() != size) {
            throw new LossRefused("The size signed last is " + last.head().size() + ", not " + size + ".");
        }
        TreeHead before = proofs.headAt(log.head());
        if (before.size() >= size && proofs.headAt(size).equals(last.head())) {
            throw new LossRefused("All that was signed, up to size " + size + ", is still there: nothing is lost.");
        }
        long position = events.record(TYPE, PART, text(before.size(), last.note()));
        TreeHead now = proofs.headAt(position + 1);
        proofs.clear(position + 1);
        turn(size, now);
        LOG.error("The loss of what was signed up to size {} is declared; the log goes on from {}", size, position);
    }

    /** What is in the event: how many leaves were left, and the note that is given up, as it was. */
    private static String text(long left, SignedNote lost) {
        return "lagebuch-loss/v1\nsize " + left + "\n\n" + new String(lost.bytes(), UTF_8);
    }

    /**
     * The keys are exchanged first. A signer that finds a state of another key does nothing at all, so whenever the power
     * goes, either the old order holds, in which what is left does not continue what was signed, or none, until this is
     * done again.
     */
    private void turn(long lostSize, TreeHead now) throws IOException {
        if (isOfFirst()) keys.next();
        keys.turn(lostSize);
        SigningKey current = keys.current();
        SignedNote note = new Checkpoint(log.origin(), now).signed(current);
        Path state = signer.resolve(SignerState.FILE);
        Files.copy(state, SigningKeys.unused(state, lostSize));
        new SignerState(now, note, SignedChain.EMPTY.with(note.text())).write(signer);
    }

    /** Whether the key in the first file is one that is given up, and not already the one that comes after. */
    private boolean isOfFirst() throws IOException {
        Optional<SigningKey> first = keys.first();
        if (first.isEmpty()) return true;
        try {
            return SignerState.read(signer, log.origin(), List.of(first.get().verifier()))
                    .isPresent();
        } catch (Stopped ofAnotherKey) {
            return false;
        }
    }

    /** Signed by the log's keys, or by those before where the power went in between. */
    private SignerState state() throws IOException {
        KeyRing ring = keys.ring(false);
        List<VerifierKey> known =
                Stream.concat(ring.sinceLoss().stream(), ring.lost().stream()).toList();
        Optional<SignerState> state = SignerState.read(signer, log.origin(), known);
        return state.orElseThrow(() -> new LossRefused("Nothing was signed yet."));
    }
}
