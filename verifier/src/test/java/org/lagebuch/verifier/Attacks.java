package org.lagebuch.verifier;

import java.util.List;
import java.util.stream.Stream;

/** The table of what an attacker with a bundle may try. */
final class Attacks {
    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                        PartAttacks.parts(),
                        EventAttacks.events(),
                        EventAttacks.leaves(),
                        ProofAttacks.proofs(),
                        ProofAttacks.checkpoints(),
                        ProofAttacks.caseIndex(),
                        FileAttacks.anchors(),
                        FileAttacks.entries())
                .flatMap(List::stream);
    }
}
