package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What a leaf says of a part without telling it. */
public final class Commitment {
    private Commitment() {}

    public static Digest of(String partName, Octets salt, Octets content) {
        return Digest.sha256(
                ("timeline-part/v1\n" + partName + "\n").getBytes(US_ASCII), salt.bytes(), content.bytes());
    }
}
