package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/**
 * Points at a piece of evidence.
 *
 * @param reference its number, path or address
 * @param sha256 lower-case hex of the plain file
 * @param size in bytes
 */
public record EvidenceReference(
        @Nullable String reference,
        @Nullable String description,
        @Nullable String sha256,
        @Nullable Long size) {}
