package org.lagebuch.ledger.proof;

import java.util.List;
import java.util.Set;
import org.lagebuch.ledger.note.VerifierKey;

/** Which cosigners are enough (C2SP tlog-policy, "Defining the quorum"). */
public sealed interface Quorum {
    /** {@code quorum none}. */
    record None() implements Quorum {}

    record Witness(String name, VerifierKey key) implements Quorum {}

    /** @param needed how many of the members must have witnessed, from 1 to all of them */
    record Group(String name, int needed, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
        }
    }

    default boolean isMetBy(Set<VerifierKey> cosigners) {
        return switch (this) {
            case None() -> true;
            case Witness(String name, VerifierKey key) -> cosigners.contains(key);
            case Group(String name, int needed, List<Quorum> members) ->
                members.stream().filter(member -> member.isMetBy(cosigners)).count() >= needed;
        };
    }
}
