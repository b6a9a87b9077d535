package org.lagebuch.log;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

/**
 * One part of an event as the ledger holds it.
 *
 * @param stored as {@link org.lagebuch.ledger.PartSeal} writes it; absent once erased
 */
public record StoredPart(
        String name, Digest commitment, @Nullable Octets stored) {
    public static final String HEAD = "head";
    public static final String BODY = "body";
    public static final String PEOPLE = "people";

    /** The part that holds the n-th natural person of a fact, from 1: {@code people}, {@code people-2}, … */
    public static String ofPerson(int number) {
        return number == 1 ? PEOPLE : PEOPLE + "-" + number;
    }

    public boolean isOfPerson() {
        return isOfPerson(name);
    }

    static boolean isOfPerson(String name) {
        return name.equals(PEOPLE) || name.startsWith(PEOPLE + "-");
    }
}
