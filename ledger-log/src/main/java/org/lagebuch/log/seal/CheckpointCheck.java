package org.lagebuch.log.seal;

import java.util.List;
import java.util.stream.Stream;
import org.lagebuch.ledger.CompactRange;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.Finding;
import org.lagebuch.log.Findings;

/** Whether the checkpoints that are kept, and what was signed last, are roots of the leaves (I6, I7). */
final class CheckpointCheck {
    private final String origin;
    private final Signed signed;
    private final List<VerifierKey> known;
    private final Findings findings;
    private final CheckpointsAhead ahead;
    private CompactRange range = CompactRange.EMPTY;
    private SignedChain chain = SignedChain.EMPTY;
    private boolean whole = true;
    private boolean differs;
    private boolean reproduced;

    CheckpointCheck(Checkpoints checkpoints, String origin, Signed signed, Findings findings) {
        this.ahead = new CheckpointsAhead(checkpoints);
        this.origin = origin;
        this.signed = signed;
        this.findings = findings;
        this.known =
                Stream.concat(signed.keys().stream(), signed.former().stream()).toList();
        this.reproduced = signed.last().size() == 0;
    }

    void leaf(Digest hash) {
        range = range.append(hash);
        TreeHead head = signed.last().size() == range.size() ? range.head() : null;
        if (head != null) reproduced = whole && head.equals(signed.last());
        for (Checkpoints.Kept kept = ahead.next(); kept != null && kept.size() <= range.size(); kept = ahead.next()) {
            check(ahead.take());
        }
    }

    /** From here on no root can be made any more. */
    void lost() {
        whole = false;
    }

    /** @param head of the log by now: what was sealed meanwhile is left for the next time */
    void end(long head) {
        for (Checkpoints.Kept kept = ahead.next(); kept != null && kept.size() <= range.size(); kept = ahead.next()) {
            check(ahead.take());
        }
        for (Checkpoints.Kept kept = ahead.next(); kept != null && !findings.isFull(); kept = ahead.next()) {
            beyond(ahead.take(), head);
        }
        TreeHead last = signed.last();
        if (last.size() > head) findings.add(new Finding.SignedLost(last.size(), head));
        else if (!reproduced) findings.add(new Finding.SignedOtherwise(last.size()));
        if (!chain.equals(signed.chain())) {
            findings.add(new Finding.CheckpointsMissing(
                    last.size(), chain.count(), signed.chain().count()));
        }
    }

    private void check(Checkpoints.Kept kept) {
        if (!isSigned(kept)) {
            findings.add(new Finding.CheckpointForged(kept.size()));
            return;
        }
        boolean same = whole
                && range.size() == kept.size()
                && new Checkpoint(origin, range.head()).text().equals(text(kept));
        if (!same && !differs) {
            differs = true;
            findings.add(new Finding.CheckpointDiffers(kept.size()));
        }
    }

    private void beyond(Checkpoints.Kept kept, long head) {
        boolean signedHere = isSigned(kept);
        if (kept.size() > head) findings.add(new Finding.CheckpointBeyond(kept.size(), head));
        else if (!signedHere) findings.add(new Finding.CheckpointForged(kept.size()));
    }

    /** By a key of this log, as one of this log and this size. */
    private boolean isSigned(Checkpoints.Kept kept) {
        SignedNote note = kept.note();
        if (note == null || !(Checkpoint.open(note.bytes(), known) instanceof Opening.Opened<Checkpoint> opened)) {
            return false;
        }
        Checkpoint content = opened.content();
        if (!content.origin().equals(origin) || content.head().size() != kept.size()) return false;
        boolean bySigner = opened.by().stream().anyMatch(line -> signed.keys().contains(line.key()));
        if (bySigner && kept.size() <= signed.last().size()) chain = chain.with(note.text());
        return true;
    }

    private static String text(Checkpoints.Kept kept) {
        SignedNote note = kept.note();
        return note == null ? "" : note.text();
    }
}
