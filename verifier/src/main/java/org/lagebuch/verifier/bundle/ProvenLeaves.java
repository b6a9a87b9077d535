package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.LEAF_BEYOND_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.LEAF_NOT_IN_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_OF_OTHER_LOG;
import static org.lagebuch.verifier.verdict.Code.PROOF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.PROOF_OF_OTHER_CHECKPOINT;
import static org.lagebuch.verifier.verdict.Code.PROOF_OF_OTHER_INDEX;

import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MalformedLeaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.proof.TlogProof;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;

/** Leaves of a bundle, each proven to stand in the published log (V4, V5). */
record ProvenLeaves(Archive archive, Published published) {

    /** @throws Refusal where the leaf is no leaf of this log, or not there */
    Leaf read(String leafName, String proofName) {
        Leaf leaf = leaf(leafName, archive.read(leafName));
        Octets proof = archive.read(proofName);
        Verdict verdict =
                proof(proofName, proof).verify(leaf, published.opened().content());
        if (verdict instanceof Verdict.Refused refused) {
            throw new Refusal(code(refused.why()), leafName + ": " + refused.detail());
        }
        return leaf;
    }

    private Leaf leaf(String name, Octets statement) {
        try {
            Leaf leaf = Leaf.parse(statement.bytes());
            if (leaf.origin().equals(published.origin())) return leaf;
            throw new Refusal(LEAF_OF_OTHER_LOG, name + " is of " + leaf.origin());
        } catch (MalformedLeaf e) {
            throw new Refusal(LEAF_MALFORMED, name + ": " + e.getMessage());
        }
    }

    /** Signatures were verified once, under the bundle's checkpoint; so a proof has to hold the same bytes. */
    private TlogProof proof(String name, Octets bytes) {
        try {
            TlogProof proof = TlogProof.parse(bytes.bytes(), published.opened().note());
            if (proof.checkpoint().equals(published.opened().note())) return proof;
            throw new Refusal(PROOF_OF_OTHER_CHECKPOINT, name);
        } catch (Malformed e) {
            throw new Refusal(PROOF_MALFORMED, name + ": " + e.why());
        }
    }

    private static Code code(Verdict.Why why) {
        return switch (why) {
            case OTHER_LOG -> LEAF_OF_OTHER_LOG;
            case OTHER_INDEX -> PROOF_OF_OTHER_INDEX;
            case INDEX_OUTSIDE_TREE -> LEAF_BEYOND_LOG;
            default -> LEAF_NOT_IN_LOG;
        };
    }
}
