package org.lagebuch.log.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lagebuch.ledger.Digest;

/**
 * Every text a signer signed, one after the other, in one hash: {@code SHA-256("lagebuch-signed/v1" LF, hash before,
 * text)}. So it need not remember them to know whether one is missing.
 *
 * @param hash 32 zero bytes before the first
 */
public record SignedChain(long count, Digest hash) {
    public static final SignedChain EMPTY = new SignedChain(0, Digest.of(new byte[32]));
    private static final byte[] LABEL = "lagebuch-signed/v1\n".getBytes(UTF_8);

    public SignedChain with(String text) {
        return new SignedChain(count + 1, Digest.sha256(LABEL, hash.bytes(), text.getBytes(UTF_8)));
    }
}
