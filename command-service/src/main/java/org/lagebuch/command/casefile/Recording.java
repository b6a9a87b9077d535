package org.lagebuch.command.casefile;

import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;

/**
 * A fact to be written down.
 *
 * @param request SHA-256 of the request that asks for it, in canonical order, lower-case hex; absent where nobody asked
 */
public record Recording(Fact fact, @Nullable String request) {}
