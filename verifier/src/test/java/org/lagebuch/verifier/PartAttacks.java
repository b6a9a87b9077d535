package org.lagebuch.verifier;

import static org.lagebuch.verifier.Attack.attack;
import static org.lagebuch.verifier.Edits.copyPart;
import static org.lagebuch.verifier.Edits.drop;
import static org.lagebuch.verifier.Edits.leak;
import static org.lagebuch.verifier.Edits.moved;
import static org.lagebuch.verifier.Edits.swapPart;
import static org.lagebuch.verifier.verdict.Code.ENTRY_TOO_LARGE;
import static org.lagebuch.verifier.verdict.Code.HEAD_MISSING;
import static org.lagebuch.verifier.verdict.Code.PART_ALTERED;
import static org.lagebuch.verifier.verdict.Code.PART_BOTH_WITHHELD_AND_DISCLOSED;
import static org.lagebuch.verifier.verdict.Code.PART_HALF_DISCLOSED;
import static org.lagebuch.verifier.verdict.Code.PART_NOT_IN_LEAF;
import static org.lagebuch.verifier.verdict.Code.PART_UNEXPLAINED;
import static org.lagebuch.verifier.verdict.Code.SEAL_MISSING;

import java.util.List;

/** What may be done to parts. */
final class PartAttacks {
    private static final int KIB = 1024;

    private PartAttacks() {}

    static List<Attack> parts() {
        return List.of(
                attack("a part is reworded", PART_ALTERED, b -> b.replace("events/1.body", "happened", "happen'd")),
                attack("a part is emptied", PART_ALTERED, b -> b.put("events/1.body", "")),
                attack("a salt is changed", PART_ALTERED, b -> b.flip("events/1.body.salt", 31)),
                attack("a salt is cut", PART_ALTERED, b -> b.put("events/1.body.salt", "short")),
                attack("a salt takes bytes from its content", ENTRY_TOO_LARGE, b -> moved(b, "events/1.body")),
                attack("a head is taken out", HEAD_MISSING, b -> drop(b, "events/1.head")),
                attack("a body is taken out", PART_UNEXPLAINED, b -> drop(b, "events/1.body")),
                attack("the other withheld part is taken out too", PART_UNEXPLAINED, b -> drop(b, "events/4.body")),
                attack("a content is taken out", PART_HALF_DISCLOSED, b -> b.remove("events/1.body")),
                attack("a salt is taken out", PART_HALF_DISCLOSED, b -> b.remove("events/1.body.salt")),
                attack(
                        "bodies of two events are swapped",
                        PART_ALTERED,
                        b -> swapPart(b, "events/1.body", "events/4.body")),
                attack("head and body are swapped", PART_ALTERED, b -> swapPart(b, "events/1.body", "events/1.head")),
                attack("a part is added", PART_NOT_IN_LEAF, b -> copyPart(b, "events/1.body", "events/1.evidence")),
                attack("a salt is added", PART_NOT_IN_LEAF, b -> b.put("events/1.evidence.salt", "x")),
                attack("an erased part is invented", PART_ALTERED, b -> copyPart(b, "events/1.body", "events/6.body")),
                attack(
                        "a withheld part is invented",
                        PART_ALTERED,
                        b -> copyPart(b, "events/1.body", "events/4.people")),
                attack("a withheld part is leaked", PART_BOTH_WITHHELD_AND_DISCLOSED, b -> leak(b, 4, "people")),
                attack(
                        "the seal withholds another part",
                        PART_ALTERED,
                        b -> b.replace("events/9.withheld", "4 p", "1 p")),
                attack("the seal's statement is taken out", SEAL_MISSING, b -> drop(b, "events/9.withheld")),
                attack("the erasure is reworded", PART_ALTERED, b -> b.replace("events/7.erasure", "gdpr", "gone")),
                attack("the erasure is taken out", PART_UNEXPLAINED, b -> drop(b, "events/7.erasure")),
                attack(
                        "a part grows beyond all measure",
                        ENTRY_TOO_LARGE,
                        b -> b.put("events/1.body", "x".repeat(256 * KIB + 1))));
    }
}
