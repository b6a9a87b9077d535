package org.lagebuch.verifier;

import java.util.function.Consumer;
import org.lagebuch.verifier.verdict.Code;

/**
 * A lie by who has a bundle, and how it must be called.
 *
 * @param listed whether the attacker makes a new manifest afterwards
 */
record Attack(String name, Consumer<Bundle> change, Code code, boolean listed) {
    static Attack attack(String name, Code code, Consumer<Bundle> change) {
        return new Attack(name, change, code, true);
    }

    static Attack unlisted(String name, Code code, Consumer<Bundle> change) {
        return new Attack(name, change, code, false);
    }

    Bundle on(Bundle honest) {
        Bundle lying = Bundle.copyOf(honest);
        change.accept(lying);
        return listed ? lying.listed() : lying;
    }

    @Override
    public String toString() {
        return name;
    }
}
