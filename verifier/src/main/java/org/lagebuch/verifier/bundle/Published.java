package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_NOT_SIGNED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_NOT_WITNESSED;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_OF_OTHER_LOG;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_SIGNATURE_FAILS;

import java.time.Instant;
import java.util.List;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.Opening.Opened;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.ledger.proof.Quorum;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;

/**
 * A checkpoint that a policy answers for (V2, V3): size and root come from here and nowhere else.
 *
 * @param bytes of the whole note
 */
public record Published(Octets bytes, Opened<Checkpoint> opened) {

    /** @throws Refusal where the policy does not answer for it */
    public static Published open(Octets note, Policy policy) {
        return switch (policy.open(note.bytes())) {
            case Opened<Checkpoint> opened -> new Published(note, opened);
            case Opening.Refused<Checkpoint>(Verdict.Refused why) -> throw Refusal.of(code(why.why()), why);
        };
    }

    /** For a checkpoint from before, which need not have been witnessed as today's policy asks. */
    public static Published openUnwitnessed(Octets note, Policy policy) {
        return open(note, new Policy(policy.logs(), policy.witnesses(), new Quorum.None()));
    }

    public String origin() {
        return opened.content().origin();
    }

    public TreeHead head() {
        return opened.content().head();
    }

    /** What an authority stamped: the note with the lines of the log alone (ledger.md 1.9). */
    Octets stamped() {
        return Octets.of(opened.note().onlyOf(origin()).bytes());
    }

    /** Witnesses of the policy that cosigned, each with its time. */
    public List<String> witnesses(Policy policy) {
        List<VerifierKey> known =
                policy.witnesses().stream().map(Policy.Party::key).toList();
        return opened.by().stream()
                .filter(by -> known.contains(by.key()))
                .map(by -> by.key().name() + " at " + Instant.ofEpochSecond(by.time()))
                .toList();
    }

    private static Code code(Verdict.Why why) {
        return switch (why) {
            case NO_KNOWN_SIGNATURE -> CHECKPOINT_NOT_SIGNED;
            case SIGNATURE_FAILS, SIGNATURE_REPEATED -> CHECKPOINT_SIGNATURE_FAILS;
            case QUORUM_NOT_MET -> CHECKPOINT_NOT_WITNESSED;
            case OTHER_LOG -> CHECKPOINT_OF_OTHER_LOG;
            default -> CHECKPOINT_MALFORMED;
        };
    }
}
