package org.lagebuch.verifier.bundle;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.verifier.stamp.Authorities;

/**
 * What the verifier brings along; nothing of it comes from whom it judges (V1).
 *
 * @param authorities whose time-stamps count; may be none
 * @param earlier a checkpoint kept from before
 */
public record Trust(
        Policy policy, Authorities authorities, @Nullable Octets earlier) {}
