package org.lagebuch.command.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param id a pseudonym that goes into the ledger
 */
public record Writer(String id, @Nullable String role) {}
