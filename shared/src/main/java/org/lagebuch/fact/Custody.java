package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/** The chain of custody of evidence (ISO/IEC 27037). {@code item} is the exhibit's number throughout. */
public sealed interface Custody extends Happening {
    /**
     * @param sha256 lower-case hex
     * @param size in bytes
     */
    record EvidenceAcquired(
            @Nullable String item,
            @Nullable String method,
            @Nullable String tool,
            @Nullable String sha256,
            @Nullable Long size,
            @Nullable String location,
            @Nullable Party custodian)
            implements Custody {}

    record EvidenceSealed(
            @Nullable String item,
            @Nullable String sealNumber,
            @Nullable Party by) implements Custody {}

    record EvidenceTransferred(
            @Nullable String item,
            @Nullable Party from,
            @Nullable Party to,
            @Nullable String purpose) implements Custody {}

    record EvidenceAccessed(
            @Nullable String item,
            @Nullable Party by,
            @Nullable String purpose) implements Custody {}

    record EvidenceVerified(
            @Nullable String item,
            @Nullable String sha256,
            @Nullable Boolean matches) implements Custody {}

    record EvidenceReleased(
            @Nullable String item,
            @Nullable Party to,
            @Nullable String ground) implements Custody {}

    record EvidenceDestroyed(
            @Nullable String item,
            @Nullable String ground,
            @Nullable Party approver) implements Custody {}
}
