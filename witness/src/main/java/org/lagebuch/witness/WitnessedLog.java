package org.lagebuch.witness;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

/** One log as its witness remembers it. */
final class WitnessedLog {
    private final String origin;
    private final List<VerifierKey> keys;
    private final SigningKey own;
    private final DataDirectory data;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private TreeHead last;

    /** @param keys of the log; any one of them may sign */
    WitnessedLog(String origin, List<VerifierKey> keys, SigningKey own, DataDirectory data) {
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.own = own;
        this.data = data;
        this.last = remembered();
    }

    /** Checks and remembers in one step: between the two another checkpoint could be cosigned, and this one undo it. */
    Answer add(Submission submission, Checkpoint shown, long now) {
        return switch (Checkpoint.open(submission.note().bytes(), keys)) {
            case Opening.Refused<Checkpoint>(Verdict.Refused why) -> new Answer.NotSigned(why.detail());
            case Opening.Opened<Checkpoint> opened -> {
                oneAtATime.lock();
                try {
                    yield cosign(submission, shown.head(), opened.note(), now);
                } finally {
                    oneAtATime.unlock();
                }
            }
        };
    }

    /** In the order of the specification, which says which answer goes before which. */
    private Answer cosign(Submission submission, TreeHead next, SignedNote note, long now) {
        if (submission.oldSize() > next.size()) return new Answer.Malformed("the log was larger before");
        if (submission.oldSize() != last.size()) return new Answer.Conflict(last.size());
        if (next.size() == last.size() && !next.root().equals(last.root())) return new Answer.Conflict(last.size());
        if (submission.proof().verify(last, next) instanceof Verdict.Refused why) {
            return new Answer.NotProved(why.why() + ": " + why.detail());
        }
        NoteSignature line = own.sign(note.text(), now);
        if (next.size() > last.size()) {
            // On disk before the signature leaves: what was cosigned is never forgotten.
            data.cosigned(origin, note.onlyOf(origin).with(line));
            last = next;
        }
        return new Answer.Cosigned(line);
    }

    /** The memory is as good as its own signature: nobody else can put another in its place. */
    private TreeHead remembered() {
        return data.cosigned(origin)
                .map(note -> Checkpoint.open(note.bytes(), List.of(own.verifier())))
                .map(opening -> switch (opening) {
                    case Opening.Opened<Checkpoint> opened
                    when opened.content().origin().equals(origin) ->
                        opened.content().head();
                    case Opening.Opened<Checkpoint> other ->
                        throw new IllegalStateException("what was cosigned of " + origin + " is "
                                + other.content().origin());
                    case Opening.Refused<Checkpoint>(Verdict.Refused why) ->
                        throw new IllegalStateException("what was cosigned of " + origin + ": " + why.detail());
                })
                .orElse(TreeHead.EMPTY);
    }
}
