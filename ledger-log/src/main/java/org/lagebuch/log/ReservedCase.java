package org.lagebuch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;

/**
 * The case that holds what concerns the whole organisation; its id follows from the log's name.
 *
 * @param opening id of the fact that opens it
 */
public record ReservedCase(CaseId id, UUID opening) {
    public static ReservedCase of(String origin) {
        byte[] name = Digest.sha256(("organisation\n" + origin).getBytes(UTF_8)).bytes();
        return new ReservedCase(new CaseId(HexFormat.of().formatHex(name, 0, 16)), UUID.nameUUIDFromBytes(name));
    }
}
