package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.EARLIER_MALFORMED;

import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.verifier.verdict.Refusal;

/** A checkpoint that the verifier kept from before. */
public final class EarlierCheckpoint {
    private EarlierCheckpoint() {}

    /** @throws Refusal where it is not of this log */
    public static TreeHead open(Octets note, Policy policy, String origin) {
        try {
            Published kept = Published.openUnwitnessed(note, policy);
            if (kept.origin().equals(origin)) return kept.head();
            throw new Refusal(EARLIER_MALFORMED, "it is of " + kept.origin());
        } catch (Refusal e) {
            throw new Refusal(EARLIER_MALFORMED, e.detail());
        }
    }
}
