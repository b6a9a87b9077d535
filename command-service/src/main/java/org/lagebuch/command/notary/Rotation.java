package org.lagebuch.command.notary;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.seal.KeyChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the key of a log without a break (ledger.md 1.8, "Rotation"): another one signs beside it for a while, then it
 * signs no more. The files of the keys lead and the log follows, so where the power goes in between, the log tells at
 * the next start, before anything is signed, what the files already say.
 */
public final class Rotation {
    /** How long both sign, for whoever verifies to be given the new key (ledger.md 1.8). */
    private static final Duration SIDE_BY_SIDE = Duration.ofDays(90);

    private static final String KEY_ID = "[0-9a-f]{8}";
    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    private final KeyRecord told;
    private final SigningKeys keys;
    private final Path signer;
    private final InstantSource clock;

    /** @param signer its directory */
    public Rotation(KeyRecord told, SigningKeys keys, Path signer, InstantSource clock) {
        this.told = told;
        this.keys = keys;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * What an operator wants done at this start.
     *
     * @param add another key
     * @param retire id of the key that shall sign no more, 8 hex digits; empty where all go on
     * @param early also where it signed with the others for less than 90 days
     */
    public record Wish(boolean add, String retire, boolean early) {}

    /**
     * To be done before any notary is at work. Without effect where it was done before.
     *
     * @throws RotationRefused where it would leave somebody without a key he knows
     */
    public void settle(Wish wish) throws IOException {
        if (wish.add() && !wish.retire().isEmpty()) {
            throw new RotationRefused("A key is not added and another retired at one start: take one option away.");
        }
        tell();
        if (wish.add()) add();
        if (!wish.retire().isEmpty()) retire(wish.retire(), wish.early());
    }

    private void add() throws IOException {
        if (keys.live().size() > 1) return;
        keys.add();
        tell();
    }

    private void retire(String id, boolean early) throws IOException {
        if (!id.matches(KEY_ID)) throw new RotationRefused(id + " is not the id of a key: it has 8 hex digits.");
        if (named(id, keys.retired()).isPresent()) return;
        List<SigningKey> live = keys.live();
        VerifierKey key = named(id, live).orElseThrow(() -> unknown(id, live));
        if (live.size() == 1) throw new RotationRefused(id + " is the only key: add another one first.");
        if (!early) requireSideBySide();
        requireSignedWithout(key, live);
        keys.retire(key);
        tell();
    }

    private static Optional<VerifierKey> named(String id, List<SigningKey> among) {
        return among.stream()
                .map(SigningKey::verifier)
                .filter(key -> key.keyId().toString().equals(id))
                .findFirst();
    }

    private RotationRefused unknown(String id, List<SigningKey> live) {
        List<String> ids =
                live.stream().map(key -> key.verifier().keyId().toString()).toList();
        return new RotationRefused("No key with the id " + id + " can be retired; those that sign are "
                + String.join(" and ", ids) + ". A post-quantum key is switched off by its own option.");
    }

    private void requireSideBySide() throws IOException {
        Instant last = keys.added().stream()
                .flatMap(key -> told.find(added(key)).stream())
                .map(KeyChanges.Told::time)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        if (last.equals(Instant.MIN)) return;
        Instant until = last.plus(SIDE_BY_SIDE);
        if (clock.instant().isBefore(until)) {
            throw new RotationRefused("The keys sign side by side for 90 days, until " + until
                    + "; lagebuch.log.retire-early=true does it all the same.");
        }
    }

    /** What was signed last must be known by a key that goes on, or the signer would not know its own word. */
    private void requireSignedWithout(VerifierKey key, List<SigningKey> live) throws IOException {
        List<VerifierKey> others = live.stream()
                .map(SigningKey::verifier)
                .filter(one -> !one.equals(key))
                .toList();
        try {
            var _ = SignerState.read(signer, key.name(), others);
        } catch (Stopped notYet) {
            throw new RotationRefused("The other key signed nothing yet: start once without this option.");
        }
    }

    /** In the log, what the files say and it does not. */
    private void tell() throws IOException {
        List<SigningKey> live = keys.live();
        for (SigningKey key : keys.added()) tell(added(key), first(key, live));
        for (SigningKey key : keys.retired()) {
            List<SigningKey> signers =
                    Stream.concat(live.stream(), Stream.of(key)).toList();
            tell(new KeyChange(KeyChange.Kind.RETIRED, key.verifier()), signers);
        }
    }

    private void tell(KeyChange change, List<SigningKey> signers) {
        if (!told.tell(change, signers)) return;
        LOG.warn("The keys of the log change. Whoever verifies has to be told: {} {}", change.kind(), change.key());
    }

    private static KeyChange added(SigningKey key) {
        return new KeyChange(KeyChange.Kind.ADDED, key.verifier());
    }

    /** Each of them once, beginning with one. */
    private static List<SigningKey> first(SigningKey key, List<SigningKey> live) {
        List<SigningKey> signers = new ArrayList<>(List.of(key));
        live.stream().filter(other -> !other.verifier().equals(key.verifier())).forEach(signers::add);
        return signers;
    }
}
