package org.lagebuch.ledger;

/** What a check found. A refusal is an answer, not an accident: the bytes were readable, and they do not prove it. */
public sealed interface Verdict {
    record Verified() implements Verdict {}

    /** @param detail for a person: which leaf, part or size, and what stood there instead */
    record Refused(Why why, String detail) implements Verdict {}

    enum Why {
        INDEX_OUTSIDE_TREE,
        SIZE_SHRANK,
        PROOF_TOO_SHORT,
        PROOF_TOO_LONG,
        ROOT_DIFFERS,
        EARLIER_ROOT_DIFFERS,
        OTHER_LOG,
        OTHER_CASE,
        LEAF_ALTERED,
        SEQ_GAP,
        PREV_DIFFERS,
        INDEX_NOT_RISING,
        TIME_WENT_BACK,
        PART_NOT_IN_LEAF,
        PART_ALTERED,
        NOTE_MALFORMED,
        NO_KNOWN_SIGNATURE,
        SIGNATURE_FAILS,
        SIGNATURE_REPEATED,
        CHECKPOINT_MALFORMED,
        QUORUM_NOT_MET,
        PROOF_MALFORMED,
        OTHER_INDEX
    }

    static Verdict verified() {
        return new Verified();
    }

    static Verdict refused(Why why, String detail) {
        return new Refused(why, detail);
    }

    default boolean isVerified() {
        return this instanceof Verified;
    }
}
