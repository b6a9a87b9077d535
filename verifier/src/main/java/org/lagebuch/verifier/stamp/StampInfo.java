package org.lagebuch.verifier.stamp;

import java.time.Instant;
import java.util.List;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * What a token states (RFC 3161, section 2.4.2, TSTInfo): these bytes existed at this time.
 *
 * @param digestOid how the imprint was made
 */
record StampInfo(String digestOid, Octets imprint, Instant time) {
    static StampInfo parse(Octets bytes) {
        List<Der> fields = Der.of(bytes).children(Der.SEQUENCE);
        if (fields.size() < 5 || fields.getFirst().integer().intValue() != 1) throw new Malformed("not a TSTInfo");
        List<Der> imprint = fields.get(2).children(Der.SEQUENCE);
        if (imprint.size() != 2) throw new Malformed("not an imprint");
        return new StampInfo(
                SignerInfo.AlgorithmId.of(imprint.getFirst()).oid(),
                imprint.get(1).content(Der.OCTET_STRING),
                fields.get(4).time());
    }
}
