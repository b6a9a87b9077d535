package org.lagebuch.wire;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a fact down.
 *
 * @param id a pseudonym; the name behind it is kept outside the ledger
 */
public record Author(String id, @Nullable String role) {}
