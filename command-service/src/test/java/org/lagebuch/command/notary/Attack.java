package org.lagebuch.command.notary;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something done to the database.
 *
 * @param codes findings of a scrub, all of which must be there
 * @param stop of a notary that starts afterwards; absent where it has no reason to look there
 */
record Attack(String name, Set<String> codes, Stopped.@Nullable Why stop, Consumer<Attacker> done) {
    static Attack found(String name, Set<String> codes, Consumer<Attacker> done) {
        return new Attack(name, codes, null, done);
    }

    static Attack stopped(String name, Set<String> codes, Stopped.Why stop, Consumer<Attacker> done) {
        return new Attack(name, codes, stop, done);
    }

    @Override
    public String toString() {
        return name;
    }
}
