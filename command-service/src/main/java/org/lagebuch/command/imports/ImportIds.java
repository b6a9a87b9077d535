package org.lagebuch.command.imports;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lagebuch.fact.CaseId;

/**
 * The ids of what is imported: HMAC-SHA-256 under the installation's secret of the file's SHA-256, the number of the
 * case and the number of the record (8 bytes each, big-endian). The same file again gives the same ids, and so
 * resumes where it stopped; nobody outside can tell from an id which file it came from.
 */
public final class ImportIds {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** @param secret of this installation, at least 16 bytes; with another one a file is imported anew */
    public ImportIds(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    CaseId caseId(byte[] fileHash, long caseNumber) {
        ByteBuffer told = ByteBuffer.allocate(fileHash.length + Long.BYTES);
        told.put(fileHash).putLong(caseNumber);
        return new CaseId(HexFormat.of().formatHex(mac(told.array()), 0, 16));
    }

    /** A UUID of version 8 (RFC 9562): bits of our own making. */
    UUID factId(byte[] fileHash, long caseNumber, long recordNumber) {
        ByteBuffer told = ByteBuffer.allocate(fileHash.length + 2 * Long.BYTES);
        told.put(fileHash).putLong(caseNumber).putLong(recordNumber);
        ByteBuffer bits = ByteBuffer.wrap(mac(told.array()));
        long high = (bits.getLong() & ~0xf000L) | 0x8000L;
        long low = (bits.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low);
    }

    private byte[] mac(byte[] told) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(told);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
