package org.lagebuch.verifier;

import static org.lagebuch.verifier.Attack.attack;
import static org.lagebuch.verifier.Edits.EXAMPLE;
import static org.lagebuch.verifier.Edits.addEvent;
import static org.lagebuch.verifier.Edits.dropEvent;
import static org.lagebuch.verifier.Edits.hash;
import static org.lagebuch.verifier.Edits.rename;
import static org.lagebuch.verifier.Edits.swap;
import static org.lagebuch.verifier.verdict.Code.ENTRY_TOO_LARGE;
import static org.lagebuch.verifier.verdict.Code.EVENT_MISSING;
import static org.lagebuch.verifier.verdict.Code.EVENT_OF_OTHER_CASE;
import static org.lagebuch.verifier.verdict.Code.LEAF_BEYOND_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.LEAF_NOT_IN_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_OF_OTHER_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;
import static org.lagebuch.verifier.verdict.Code.NO_EVENTS;
import static org.lagebuch.verifier.verdict.Code.PROOF_OF_OTHER_INDEX;
import static org.lagebuch.verifier.verdict.Code.SEAL_MISSING;

import java.util.List;

/** What may be done to the events of the case, and to their leaves. */
final class EventAttacks {
    private static final int KIB = 1024;

    private EventAttacks() {}

    static List<Attack> events() {
        return List.of(
                attack("an event is left out", EVENT_MISSING, b -> dropEvent(b, 4)),
                attack("the first event is left out", EVENT_MISSING, b -> dropEvent(b, 1)),
                attack("the erasure is left out", EVENT_MISSING, b -> dropEvent(b, 7)),
                attack("the seal is left out", SEAL_MISSING, b -> dropEvent(b, 9)),
                attack(
                        "all events are left out",
                        NO_EVENTS,
                        b -> List.of(1, 4, 6, 7, 9).forEach(i -> dropEvent(b, i))),
                attack("an event of another case is put in", EVENT_OF_OTHER_CASE, b -> addEvent(b, 5)),
                attack("another case's first event is put first", EVENT_OF_OTHER_CASE, b -> addEvent(b, 0)),
                attack("an event is told twice", LEAF_UNDER_OTHER_NAME, b -> rename(b, 4, 5)),
                attack("two events are swapped", LEAF_UNDER_OTHER_NAME, b -> {
                    swap(b, "events/4.leaf", "events/6.leaf");
                    swap(b, "events/4.tlog-proof", "events/6.tlog-proof");
                }),
                attack("the case is another's", SEAL_MISSING, b -> {
                    List.of(1, 4, 6, 7, 9).forEach(i -> dropEvent(b, i));
                    List.of(2, 5, 11).forEach(i -> addEvent(b, i));
                }));
    }

    static List<Attack> leaves() {
        return List.of(
                attack("an event is back-dated", LEAF_NOT_IN_LOG, b -> b.replace("events/4.leaf", "10:04", "10:03")),
                attack(
                        "a number in the case is changed",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace("events/4.leaf", "seq 1", "seq 2")),
                attack(
                        "an event is moved to another case",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace("events/4.leaf", "case 0", "case 1")),
                attack(
                        "an event is linked to another",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace(
                                "events/4.leaf", EXAMPLE.log.at(1).leaf().hash().base64(), hash("prev"))),
                attack("a part is reworded and committed to anew", LEAF_NOT_IN_LOG, Edits::recommit),
                attack(
                        "an index is changed",
                        PROOF_OF_OTHER_INDEX,
                        b -> b.replace("events/4.leaf", "index 4", "index 5")),
                attack(
                        "an index is changed in leaf and proof",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace("events/4.leaf", "index 4", "index 5")
                                .replace("events/4.tlog-proof", "index 4", "index 5")),
                attack(
                        "a leaf lies beyond the log",
                        LEAF_BEYOND_LOG,
                        b -> b.replace("events/4.leaf", "index 4", "index 40")
                                .replace("events/4.tlog-proof", "index 4", "index 40")),
                attack(
                        "a leaf is of another log",
                        LEAF_OF_OTHER_LOG,
                        b -> b.replace("events/4.leaf", "log t", "log u")),
                attack("a leaf has other line ends", LEAF_MALFORMED, b -> b.replace("events/4.leaf", "\n", "\r\n")),
                attack(
                        "a leaf has a line more",
                        LEAF_MALFORMED,
                        b -> b.put("events/4.leaf", b.text("events/4.leaf") + "note x\n")),
                attack(
                        "a leaf has no last line end",
                        LEAF_MALFORMED,
                        b -> b.put("events/4.leaf", b.text("events/4.leaf").strip())),
                attack("a leaf is empty", LEAF_MALFORMED, b -> b.put("events/4.leaf", "")),
                attack(
                        "an index has a zero in front",
                        LEAF_MALFORMED,
                        b -> b.replace("events/4.leaf", "index 4", "index 04")),
                attack("a time has no such hour", LEAF_MALFORMED, b -> b.replace("events/4.leaf", "T10:04", "T24:00")),
                attack("a leaf has no head", LEAF_MALFORMED, b -> b.replace("events/4.leaf", "part head", "part hea")),
                attack("a leaf is too long", ENTRY_TOO_LARGE, b -> b.put("events/4.leaf", "x".repeat(4 * KIB + 1))),
                attack(
                        "a leaf is a node of the tree",
                        LEAF_MALFORMED,
                        b -> b.put("events/4.leaf", SmallLog.seed("node"))),
                attack(
                        "the name of a leaf is beyond all numbers",
                        LEAF_BEYOND_LOG,
                        b -> b.put("events/9999999999999999999.leaf", "x")));
    }
}
