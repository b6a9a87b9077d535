package org.lagebuch.wire;

import org.lagebuch.ledger.Digest;

/** Breaks a rule of the house on purpose. */
public record WireThatKnowsTheLedger(Digest digest) {}
