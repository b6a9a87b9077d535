package org.lagebuch.verifier;

import static org.lagebuch.verifier.Attack.attack;
import static org.lagebuch.verifier.Edits.EXAMPLE;
import static org.lagebuch.verifier.Edits.drop;
import static org.lagebuch.verifier.Edits.hash;
import static org.lagebuch.verifier.Edits.line;
import static org.lagebuch.verifier.Edits.note;
import static org.lagebuch.verifier.Edits.otherOrigin;
import static org.lagebuch.verifier.Edits.repeated;
import static org.lagebuch.verifier.Edits.swap;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_LACKS_CASE;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_OF_OTHER_CASE;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_NOT_SIGNED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_NOT_WITNESSED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_OF_OTHER_LOG;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_SIGNATURE_FAILS;
import static org.lagebuch.verifier.verdict.Code.ENTRY_MISSING;
import static org.lagebuch.verifier.verdict.Code.LEAF_NOT_IN_LOG;
import static org.lagebuch.verifier.verdict.Code.PART_ALTERED;
import static org.lagebuch.verifier.verdict.Code.PROOF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.PROOF_OF_OTHER_CHECKPOINT;
import static org.lagebuch.verifier.verdict.Code.PROOF_OF_OTHER_INDEX;

import java.util.List;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;

/** What may be done to proofs, the checkpoint and the index of cases. */
final class ProofAttacks {
    private ProofAttacks() {}

    static List<Attack> proofs() {
        return List.of(
                attack(
                        "proofs are swapped",
                        PROOF_OF_OTHER_INDEX,
                        b -> swap(b, "events/4.tlog-proof", "events/6.tlog-proof")),
                attack(
                        "a hash of a proof is another",
                        LEAF_NOT_IN_LOG,
                        b -> line(b, "events/4.tlog-proof", 2, hash("x") + "\n")),
                attack("a proof is shorter", LEAF_NOT_IN_LOG, b -> line(b, "events/4.tlog-proof", 2, "")),
                attack(
                        "a proof is longer",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace(
                                "events/4.tlog-proof",
                                "\n\n" + SmallLog.ORIGIN,
                                "\n" + hash("x") + "\n\n" + SmallLog.ORIGIN)),
                attack(
                        "a proof is of another version",
                        PROOF_MALFORMED,
                        b -> b.replace("events/4.tlog-proof", "proof@v1", "proof@v2")),
                attack(
                        "a proof's index has a zero in front",
                        PROOF_MALFORMED,
                        b -> b.replace("events/4.tlog-proof", "index 4", "index 04")),
                attack("a proof is empty", PROOF_MALFORMED, b -> b.put("events/4.tlog-proof", "")),
                attack(
                        "a proof is of an earlier checkpoint",
                        PROOF_OF_OTHER_CHECKPOINT,
                        b -> b.put(
                                "events/4.tlog-proof",
                                Octets.of(EXAMPLE.log
                                        .proof(4, EXAMPLE.log.checkpoint(10), 10)
                                        .bytes()))),
                attack(
                        "a proof has the checkpoint without its witness",
                        PROOF_OF_OTHER_CHECKPOINT,
                        b -> b.put(
                                "events/4.tlog-proof",
                                Octets.of(EXAMPLE.log
                                        .proof(
                                                4,
                                                SmallLog.ofLogAlone(
                                                        EXAMPLE.log.tree().head()),
                                                12)
                                        .bytes()))),
                attack("a proof is taken out", ENTRY_MISSING, b -> b.remove("events/4.tlog-proof")));
    }

    static List<Attack> checkpoints() {
        return List.of(
                attack("the checkpoint is taken out", ENTRY_MISSING, b -> b.remove("checkpoint")),
                attack(
                        "the log is smaller",
                        CHECKPOINT_SIGNATURE_FAILS,
                        b -> b.replace("checkpoint", "\n12\n", "\n11\n")),
                attack(
                        "the root is another",
                        CHECKPOINT_SIGNATURE_FAILS,
                        b -> b.replace(
                                "checkpoint", EXAMPLE.log.tree().head().root().base64(), hash("root"))),
                attack(
                        "the log's signature is taken out",
                        CHECKPOINT_NOT_SIGNED,
                        b -> b.put("checkpoint", note(EXAMPLE.checkpoint.onlyOf("witness.example/w1")))),
                attack(
                        "the witness is taken out",
                        CHECKPOINT_NOT_WITNESSED,
                        b -> b.put("checkpoint", note(EXAMPLE.checkpoint.onlyOf(SmallLog.ORIGIN)))),
                attack(
                        "the witness's signature is forged",
                        CHECKPOINT_SIGNATURE_FAILS,
                        b -> b.flip("checkpoint", b.get("checkpoint").size() - 20)),
                attack(
                        "a stranger signs under the log's name",
                        CHECKPOINT_NOT_SIGNED,
                        b -> b.put(
                                "checkpoint",
                                note(SmallLog.cosigned(SignedNote.of(
                                        EXAMPLE.checkpoint.text(),
                                        SmallLog.STRANGER.sign(EXAMPLE.checkpoint.text())))))),
                attack(
                        "the log signs for another log",
                        CHECKPOINT_OF_OTHER_LOG,
                        b -> b.put("checkpoint", note(otherOrigin()))),
                attack(
                        "the log signs a text that is no checkpoint",
                        CHECKPOINT_MALFORMED,
                        b -> b.put("checkpoint", note(SignedNote.of("hello\n", SmallLog.LOG.sign("hello\n"))))),
                attack(
                        "the checkpoint has a line more",
                        CHECKPOINT_SIGNATURE_FAILS,
                        b -> b.replace("checkpoint", "\n\n", "\nx\n\n")),
                attack(
                        "the checkpoint is earlier",
                        PROOF_OF_OTHER_CHECKPOINT,
                        b -> b.put("checkpoint", note(EXAMPLE.log.checkpoint(10)))),
                attack(
                        "the log's signature is there twice",
                        CHECKPOINT_MALFORMED,
                        b -> b.put("checkpoint", repeated(b.text("checkpoint")))),
                attack("the checkpoint is empty", CHECKPOINT_MALFORMED, b -> b.put("checkpoint", "")));
    }

    static List<Attack> caseIndex() {
        return List.of(
                attack("the index of cases is taken out", ENTRY_MISSING, b -> b.remove("caseindex/entry")),
                attack(
                        "the case has fewer events",
                        CASE_INDEX_LACKS_CASE,
                        b -> b.replace("caseindex/entry", "count 5", "count 4")),
                attack(
                        "the case ends elsewhere",
                        CASE_INDEX_LACKS_CASE,
                        b -> b.replace(
                                "caseindex/entry",
                                EXAMPLE.log.at(9).leaf().hash().base64(),
                                hash("end"))),
                attack(
                        "the entry is of another case",
                        CASE_INDEX_OF_OTHER_CASE,
                        b -> b.put("caseindex/entry", EXAMPLE.heads.get(1).bytes())),
                attack("the entry is none", CASE_INDEX_MALFORMED, b -> b.put("caseindex/entry", "case\n")),
                attack(
                        "the entry stands elsewhere",
                        CASE_INDEX_LACKS_CASE,
                        b -> b.replace("caseindex/proof", "index 0", "index 1")),
                attack(
                        "the entry's proof is another",
                        CASE_INDEX_LACKS_CASE,
                        b -> b.put("caseindex/proof", "index 0\n" + hash("x") + "\n")),
                attack(
                        "the entry's proof is shorter",
                        CASE_INDEX_LACKS_CASE,
                        b -> b.put("caseindex/proof", "index 0\n")),
                attack(
                        "the entry's proof is none",
                        CASE_INDEX_MALFORMED,
                        b -> b.put("caseindex/proof", "index 0\nx\n")),
                attack(
                        "the entry's proof does not end",
                        CASE_INDEX_MALFORMED,
                        b -> b.put("caseindex/proof", "index 0\n" + hash("x"))),
                attack(
                        "the entry's proof has no index",
                        CASE_INDEX_MALFORMED,
                        b -> b.put("caseindex/proof", hash("x") + "\n")),
                attack(
                        "the index's root is another",
                        PART_ALTERED,
                        b -> b.replace("caseindex/leaf.caseindex", "root ", "root A")),
                attack("the index's part is taken out", ENTRY_MISSING, b -> drop(b, "caseindex/leaf.caseindex")),
                attack(
                        "the index's leaf is an event",
                        CASE_INDEX_MALFORMED,
                        b -> b.put("caseindex/leaf", b.get("events/9.leaf"))
                                .put("caseindex/tlog-proof", b.get("events/9.tlog-proof"))),
                attack(
                        "the index's leaf is reworded",
                        LEAF_NOT_IN_LOG,
                        b -> b.replace("caseindex/leaf", "10:10", "10:11")));
    }
}
