package org.lagebuch.fact;

/** How far the one who recorded it stands behind a fact. */
public enum Assertion {
    CONFIRMED,
    LIKELY,
    SUSPECTED,
    PRELIMINARY,
    CLAIMED_BY_ATTACKER,
    REPORTED_BY_THIRD_PARTY,
    REFUTED,
    UNKNOWN,
    UNDISCLOSED
}
