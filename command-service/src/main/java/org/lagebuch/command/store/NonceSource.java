package org.lagebuch.command.store;

import java.util.random.RandomGenerator;
import org.lagebuch.ledger.Octets;

/** Random bytes, never the same twice. */
@FunctionalInterface
interface NonceSource {
    Octets bytes(int count);

    static NonceSource of(RandomGenerator random) {
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return Octets.of(bytes);
        };
    }
}
