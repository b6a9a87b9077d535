package org.lagebuch.verifier.stamp;

import java.time.Instant;
import org.lagebuch.ledger.Digest;

/**
 * A time-stamp that is sound in itself.
 *
 * @param token SHA-256 of the token in DER
 * @param trusted whether a named authority answers for it; else its time proves nothing
 */
public record TimeStamp(Digest token, Instant time, boolean trusted) {}
