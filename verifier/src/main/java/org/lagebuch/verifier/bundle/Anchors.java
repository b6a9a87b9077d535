package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.ANCHOR_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OFF_HISTORY;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OF_OTHER_CHECKPOINT;
import static org.lagebuch.verifier.verdict.Code.ANCHOR_OF_OTHER_TOKEN;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;
import static org.lagebuch.verifier.verdict.Code.TIME_NOT_PROVEN;

import java.time.Instant;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.stamp.TimeStamp;
import org.lagebuch.verifier.verdict.Refusal;

/** The time-stamps of a bundle, over its checkpoint and over earlier ones, and what they bound (V9, V11). */
final class Anchors {
    private final Archive archive;
    private final Trust trust;
    private final Published published;
    private final History history;
    private final Bounds bounds = new Bounds();
    private int trusted;
    private int unknown;

    Anchors(Archive archive, Trust trust, Published published, History history) {
        this.archive = archive;
        this.trust = trust;
        this.published = published;
        this.history = history;
    }

    /** Whoever names an authority wants its word on the checkpoint; without it, a stripped bundle would pass. */
    Bounds verify(ProvenLeaves leaves, Parts parts) {
        Octets stamped = published.stamped();
        for (int n = 1; archive.has("checkpoint." + n + ".tsr"); n++) {
            String name = "checkpoint." + n + ".tsr";
            TimeStamp stamp = verified(name, archive.read(name), stamped);
            if (stamp.trusted()) bounds.stampedAt(published.head().size(), stamp.time());
        }
        if (trusted == 0 && !trust.authorities().isEmpty()) {
            throw new Refusal(
                    TIME_NOT_PROVEN, "checkpoint of size " + published.head().size());
        }
        for (long index : Indexes.of(archive, "anchors/")) verify(index, leaves, parts);
        return bounds;
    }

    int trusted() {
        return trusted;
    }

    int unknown() {
        return unknown;
    }

    private void verify(long index, ProvenLeaves leaves, Parts parts) {
        String prefix = "anchors/" + index;
        Leaf leaf = leaves.read(prefix + ".leaf", prefix + ".tlog-proof");
        if (leaf.index() != index) throw new Refusal(LEAF_UNDER_OTHER_NAME, prefix + " holds leaf " + leaf.index());
        if (leaf.caseId() != null) throw new Refusal(ANCHOR_MALFORMED, prefix + " is an event of a case");
        Anchor anchor = anchor(prefix, parts.readAll(leaf, prefix, "anchor"));
        Octets note = archive.read(prefix + ".checkpoint");
        if (!Digest.sha256(note.bytes()).equals(anchor.checkpoint())) {
            throw new Refusal(ANCHOR_OF_OTHER_CHECKPOINT, prefix + ".checkpoint");
        }
        Published then = Published.openUnwitnessed(note, trust.policy());
        boolean same = then.head().equals(anchor.head()) && anchor.origin().equals(published.origin());
        if (!same || then.head().size() > index) throw new Refusal(ANCHOR_OF_OTHER_CHECKPOINT, prefix + ".anchor");
        boolean held = history.provesGrowthFrom(then.head(), ANCHOR_OFF_HISTORY);
        for (int n = 1; archive.has(prefix + '.' + n + ".tsr"); n++) {
            TimeStamp stamp = token(prefix + '.' + n + ".tsr", anchor, note);
            if (stamp.trusted()) bound(index, then, stamp.time(), held);
        }
    }

    /**
     * That a leaf was in an earlier checkpoint is known where the log provably grew from there to here. Without that
     * proof the token dates the anchor, and what comes behind it, but not what the checkpoint held.
     */
    private void bound(long index, Published then, Instant time, boolean held) {
        bounds.anchoredAt(index, time);
        if (held) bounds.stampedAt(then.head().size(), time);
    }

    private TimeStamp token(String name, Anchor anchor, Octets note) {
        Octets file = archive.read(name);
        TimeStamp stamp = verified(name, file, note);
        boolean named = anchor.tsa().contains(stamp.token()) || anchor.tsa().contains(Digest.sha256(file.bytes()));
        if (!named) throw new Refusal(ANCHOR_OF_OTHER_TOKEN, name);
        return stamp;
    }

    private TimeStamp verified(String name, Octets file, Octets stamped) {
        TimeStamp stamp = trust.authorities().verify(name, file, stamped);
        if (stamp.trusted()) trusted++;
        else unknown++;
        return stamp;
    }

    private static Anchor anchor(String name, Octets bytes) {
        try {
            return Anchor.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(ANCHOR_MALFORMED, name + ": " + e.why());
        }
    }
}
