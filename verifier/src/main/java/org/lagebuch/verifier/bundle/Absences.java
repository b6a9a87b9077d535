package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.ABSENCE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ABSENCE_OF_NOTHING;
import static org.lagebuch.verifier.verdict.Code.HEAD_MISSING;
import static org.lagebuch.verifier.verdict.Code.PART_BOTH_WITHHELD_AND_DISCLOSED;
import static org.lagebuch.verifier.verdict.Code.PART_UNEXPLAINED;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.statement.AbsentPart;
import org.lagebuch.ledger.statement.Erasure;
import org.lagebuch.ledger.statement.Withheld;
import org.lagebuch.verifier.verdict.Refusal;

/** Accounts for every part that a bundle does not hold: the seal withholds it, or an event of the case erased it. */
final class Absences {
    private final Map<String, String> withheld = new HashMap<>();
    private final Set<String> unexplained = new LinkedHashSet<>();
    private final SortedMap<String, Long> countWithheld = new TreeMap<>();
    private final SortedMap<String, Long> countErased = new TreeMap<>();

    void withheld(Withheld statement) {
        for (AbsentPart part : statement.parts()) {
            if (withheld.put(key(part.index(), part.part()), part.reason()) != null) {
                throw new Refusal(ABSENCE_MALFORMED, part.part() + " of event " + part.index() + " is named twice");
            }
        }
    }

    void disclosed(Leaf leaf, String part) {
        if (withheld.containsKey(key(leaf.index(), part))) {
            throw new Refusal(PART_BOTH_WITHHELD_AND_DISCLOSED, part + " of event " + leaf.index());
        }
    }

    void missing(Leaf leaf, String part) {
        if (part.equals("head")) throw new Refusal(HEAD_MISSING, "of event " + leaf.index());
        String key = key(leaf.index(), part);
        String reason = withheld.remove(key);
        if (reason == null) {
            unexplained.add(key);
        } else {
            countWithheld.merge(part + ": " + reason, 1L, Long::sum);
        }
    }

    /** Events come in order, so what was erased was found missing before. */
    void erased(Erasure erasure) {
        for (AbsentPart part : erasure.parts()) {
            if (unexplained.remove(key(part.index(), part.part()))) {
                countErased.merge(part.part() + ": " + part.reason(), 1L, Long::sum);
            }
        }
    }

    /** After the last event. */
    void end() {
        for (String part : unexplained) throw new Refusal(PART_UNEXPLAINED, "event and part " + part);
        for (String part : withheld.keySet()) throw new Refusal(ABSENCE_OF_NOTHING, "event and part " + part);
    }

    SortedMap<String, Long> countWithheld() {
        return countWithheld;
    }

    SortedMap<String, Long> countErased() {
        return countErased;
    }

    private static String key(long index, String part) {
        return index + " " + part;
    }
}
