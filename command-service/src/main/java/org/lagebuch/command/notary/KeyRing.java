package org.lagebuch.command.notary;

import java.util.List;
import java.util.stream.Stream;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * The keys of a log as a signer has them.
 *
 * @param signing each of them signs every checkpoint; at least one
 * @param earlier signed since the last loss, and sign no more
 * @param lost given up with what they signed
 */
public record KeyRing(List<SigningKey> signing, List<VerifierKey> earlier, List<VerifierKey> lost) {
    public KeyRing {
        signing = List.copyOf(signing);
        earlier = List.copyOf(earlier);
        lost = List.copyOf(lost);
    }

    public static KeyRing of(List<SigningKey> signing) {
        return new KeyRing(signing, List.of(), List.of());
    }

    public List<VerifierKey> verifiers() {
        return signing.stream().map(SigningKey::verifier).toList();
    }

    /** All that answer for what was signed since the last loss. */
    List<VerifierKey> sinceLoss() {
        return Stream.concat(verifiers().stream(), earlier.stream()).toList();
    }
}
