package org.lagebuch.log.seal;

import java.util.List;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * What the signer says for itself, and nobody with access to the database can change.
 *
 * @param last head it signed; the empty tree before the first time
 * @param keys that signed since the last loss: those it signs with, and those that were retired
 * @param former keys of the log, from before a loss was declared
 */
public record Signed(TreeHead last, SignedChain chain, List<VerifierKey> keys, List<VerifierKey> former) {
    public Signed {
        keys = List.copyOf(keys);
        former = List.copyOf(former);
    }
}
