package org.lagebuch.ledger;

import org.lagebuch.fact.Fact;

/** Breaks a rule of the house on purpose. */
public record LedgerThatKnowsFacts(Fact fact) {}
