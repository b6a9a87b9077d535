package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.lagebuch.ledger.Verdict.Why.PART_ALTERED;
import static org.lagebuch.ledger.Verdict.Why.PART_NOT_IN_LEAF;
import static org.lagebuch.ledger.Verdict.refused;

/** What a leaf says of a part without telling it (ledger.md 1.5). */
public final class Commitment {
    private Commitment() {}

    /** @param salt 32 bytes: a salt of another length could take over bytes from the content behind it */
    public static Digest of(String partName, Octets salt, Octets content) {
        if (salt.size() != PartSeal.SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.size());
        }
        return Digest.sha256(
                ("timeline-part/v1\n" + partName + "\n").getBytes(US_ASCII), salt.bytes(), content.bytes());
    }

    /** Whether a leaf binds this content as its part of that name. */
    public static Verdict verify(Leaf leaf, String partName, Octets salt, Octets content) {
        String where = "part " + partName + " of leaf " + leaf.index();
        if (salt.size() != PartSeal.SALT_BYTES) return refused(PART_ALTERED, where + " has a salt of another length");
        for (Leaf.Part part : leaf.parts()) {
            if (!part.name().equals(partName)) continue;
            return part.commitment().equals(of(partName, salt, content))
                    ? Verdict.verified()
                    : refused(PART_ALTERED, where + " has other bytes than were committed to");
        }
        return refused(PART_NOT_IN_LEAF, where + " does not exist");
    }
}
