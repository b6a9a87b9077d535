package org.lagebuch.command.store;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.wire.Written;

/**
 * An event before it has a place in the ledger: the payload of an event message on its way in.
 *
 * @param request SHA-256 of the request that asks for it, 32 bytes; absent where nobody asked
 */
public record Draft(Written written, @Nullable Octets request) {}
