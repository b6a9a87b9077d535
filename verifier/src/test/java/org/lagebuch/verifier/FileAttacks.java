package org.lagebuch.verifier;

import static org.lagebuch.verifier.Attack.attack;
import static org.lagebuch.verifier.Attack.unlisted;
import static org.lagebuch.verifier.Edits.EXAMPLE;
import static org.lagebuch.verifier.Edits.drop;
import static org.lagebuch.verifier.Edits.hash;
import static org.lagebuch.verifier.Edits.line;
import static org.lagebuch.verifier.Edits.note;
import static org.lagebuch.verifier.Edits.swap;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OFF_HISTORY;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OF_OTHER_CHECKPOINT;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_TOO_LARGE;
import static org.lagebuch.verifier.verdict.Code.ENTRY_MISSING;
import static org.lagebuch.verifier.verdict.Code.ENTRY_TOO_LARGE;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNKNOWN;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNSAFE;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;
import static org.lagebuch.verifier.verdict.Code.MANIFEST_DIFFERS;
import static org.lagebuch.verifier.verdict.Code.MANIFEST_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.PART_ALTERED;
import static org.lagebuch.verifier.verdict.Code.PART_NOT_IN_LEAF;
import static org.lagebuch.verifier.verdict.Code.TOKEN_MALFORMED;

import java.util.List;
import org.lagebuch.ledger.Octets;

/** What may be done to anchors and to the files around. */
final class FileAttacks {
    private static final int KIB = 1024;

    private FileAttacks() {}

    static List<Attack> anchors() {
        return List.of(
                attack(
                        "an anchor's checkpoint is another's",
                        ANCHOR_OF_OTHER_CHECKPOINT,
                        b -> swap(b, "anchors/3.checkpoint", "anchors/8.checkpoint")),
                attack(
                        "an anchor's checkpoint is cosigned",
                        ANCHOR_OF_OTHER_CHECKPOINT,
                        b -> b.put("anchors/3.checkpoint", note(EXAMPLE.log.checkpoint(3)))),
                attack("an anchor's checkpoint is taken out", ENTRY_MISSING, b -> b.remove("anchors/3.checkpoint")),
                attack("an anchor is reworded", PART_ALTERED, b -> b.replace("anchors/3.anchor", "size 3", "size 4")),
                attack("an anchor is moved", LEAF_UNDER_OTHER_NAME, b -> {
                    swap(b, "anchors/3.leaf", "anchors/8.leaf");
                    swap(b, "anchors/3.tlog-proof", "anchors/8.tlog-proof");
                }),
                attack(
                        "an anchor is an event",
                        ANCHOR_MALFORMED,
                        b -> b.put("anchors/9.leaf", b.get("events/9.leaf"))
                                .put("anchors/9.tlog-proof", b.get("events/9.tlog-proof"))),
                attack("an anchor's leaf is taken out", PART_NOT_IN_LEAF, b -> b.remove("anchors/3.leaf")),
                attack("an anchor's statement is taken out", ENTRY_MISSING, b -> drop(b, "anchors/3.anchor")),
                attack(
                        "a proof of growth is another",
                        ANCHOR_OFF_HISTORY,
                        b -> b.put("consistency/3", hash("x") + "\n")),
                attack("a proof of growth is none", ANCHOR_OFF_HISTORY, b -> b.put("consistency/3", "x\n")),
                attack(
                        "proofs of growth are swapped",
                        ANCHOR_OFF_HISTORY,
                        b -> swap(b, "consistency/3", "consistency/8")),
                attack("a proof of growth from nowhere is added", ENTRY_UNKNOWN, b -> b.put("consistency/5", "")),
                attack("a token is skipped", ENTRY_UNKNOWN, b -> b.put("checkpoint.2.tsr", "x")),
                attack("a token is garbage", TOKEN_MALFORMED, b -> b.put("checkpoint.1.tsr", "x")),
                attack("an anchor's token is garbage", TOKEN_MALFORMED, b -> b.put("anchors/3.1.tsr", "x")));
    }

    static List<Attack> entries() {
        return List.of(
                attack("a stranger's file is put in", ENTRY_UNKNOWN, b -> b.put("malware.exe", "x")),
                attack("a folder is put in", ENTRY_UNKNOWN, b -> b.put("events/", "")),
                attack("a name leads out", ENTRY_UNSAFE, b -> b.put("../../etc/passwd", "x")),
                attack("a name leads out from within", ENTRY_UNSAFE, b -> b.put("events/../../x", "x")),
                attack("a name begins at the root", ENTRY_UNSAFE, b -> b.put("/etc/passwd", "x")),
                attack("a name begins at a drive", ENTRY_UNSAFE, b -> b.put("C:x", "x")),
                attack("a name has the other slash", ENTRY_UNSAFE, b -> b.put("events\\1.leaf", "x")),
                attack("a name differs in its case", ENTRY_UNKNOWN, b -> b.put("Checkpoint", "x")),
                attack("a name has letters of elsewhere", ENTRY_UNKNOWN, b -> b.put("сheckpoint", "x")),
                attack("a name has a zero in front", ENTRY_UNKNOWN, b -> b.put("events/01.leaf", "x")),
                attack(
                        "a file unpacks to very much",
                        ARCHIVE_TOO_LARGE,
                        b -> b.put("timeline.html", Octets.of(new byte[64 << 20]))),
                attack("a text is very long", ENTRY_TOO_LARGE, b -> b.put("README.txt", "x".repeat(KIB * KIB + 1))),
                unlisted("the text to read is reworded", MANIFEST_DIFFERS, b -> b.put("README.txt", "All is well.\n")),
                unlisted(
                        "the timeline to read is reworded",
                        MANIFEST_DIFFERS,
                        b -> b.put("timeline.html", "All is well.\n")),
                unlisted("the policy to read is reworded", MANIFEST_DIFFERS, b -> b.put("policy.txt", "quorum none\n")),
                unlisted("the text to read is taken out", MANIFEST_DIFFERS, b -> b.remove("README.txt")),
                unlisted("the manifest is taken out", ENTRY_MISSING, b -> b.remove(Bundle.MANIFEST)),
                unlisted("the manifest is shorter", MANIFEST_DIFFERS, b -> line(b, Bundle.MANIFEST, 0, "")),
                unlisted(
                        "the manifest tells one thing twice",
                        MANIFEST_DIFFERS,
                        b -> line(
                                b,
                                Bundle.MANIFEST,
                                0,
                                b.text(Bundle.MANIFEST).lines().toList().get(1) + "\n")),
                unlisted(
                        "the manifest tells of what is not there",
                        MANIFEST_DIFFERS,
                        b -> b.put(Bundle.MANIFEST, b.text(Bundle.MANIFEST) + "0".repeat(64) + "  x\n")),
                unlisted("the manifest is no manifest", MANIFEST_MALFORMED, b -> b.put(Bundle.MANIFEST, "x\n")),
                unlisted(
                        "the manifest does not end",
                        MANIFEST_MALFORMED,
                        b -> b.put(Bundle.MANIFEST, b.text(Bundle.MANIFEST) + "x")),
                unlisted(
                        "the manifest has an endless line",
                        MANIFEST_MALFORMED,
                        b -> b.put(Bundle.MANIFEST, "x".repeat(KIB))));
    }
}
