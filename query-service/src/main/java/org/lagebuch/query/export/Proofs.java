package org.lagebuch.query.export;

import java.util.List;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.proof.TlogProof;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.ledger.tile.TiledTree;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.CaseHeads;
import org.lagebuch.log.seal.CaseIndexes;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.Stamps;
import org.lagebuch.log.seal.Tiles;

/** What proves the events of one bundle, all at one checkpoint. */
final class Proofs {
    private final LedgerLog log;
    private final Checkpoints.Stored checkpoint;
    private final Sources sources;
    private final CaseIndexes.Place index;
    private final TiledTree tree;

    /** Where the proofs come from. */
    record Sources(Tiles tiles, CaseHeads heads, LogKeys keys, KeyChanges changes, Outside outside) {}

    /**
     * How far the case had come by the index of cases.
     *
     * @param proof that the entry is in the index
     * @param event that holds the index
     */
    record Indexed(CaseHead entry, String proof, StoredEvent event) {}

    Proofs(LedgerLog log, Checkpoints.Stored checkpoint, Sources sources, CaseIndexes.Place index) {
        this.log = log;
        this.checkpoint = checkpoint;
        this.sources = sources;
        this.index = index;
        this.tree = new TiledTree(new TilesAtHand(sources.tiles()), checkpoint.size());
    }

    SignedNote note() {
        return checkpoint.note();
    }

    /** Of this very checkpoint. */
    List<Stamps.Stamp> stamps() {
        return sources.outside().stamps(checkpoint.size());
    }

    NeededAnchors anchors() {
        return new NeededAnchors(sources.outside().anchorsBelow(checkpoint.size()));
    }

    /** That the log of an earlier checkpoint is the beginning of this one; a hash a line. */
    String consistency(long earlier) {
        return Digest.lines(tree.consistency(earlier, checkpoint.size()).path());
    }

    /** An anchor, what was stamped, and the tokens it tells of. */
    Anchored anchored(Anchors.Place place) {
        StoredEvent event = log.event(place.position()).orElseThrow();
        Anchor anchor = Anchor.parse(Octets.ofUtf8(event.text(Anchors.PART).orElseThrow()));
        List<Stamps.Stamp> stamps = sources.outside().stamps(place.size()).stream()
                .filter(stamp -> anchor.tsa().contains(stamp.digest()))
                .toList();
        return new Anchored(event, stamps);
    }

    /** @param stamps all over the same bytes */
    record Anchored(StoredEvent event, List<Stamps.Stamp> stamps) {}

    /** How many leaves the checkpoint covers. */
    long size() {
        return checkpoint.size();
    }

    String policy() {
        return new OwnPolicy(sources.keys(), sources.changes().told(log)).text();
    }

    /** In the form of C2SP tlog-proof. */
    byte[] of(long position) {
        InclusionProof proof = tree.inclusion(position, checkpoint.size());
        return TlogProof.of(proof, checkpoint.note()).bytes();
    }

    /** The index is made again from the events, for the log keeps only its root. */
    Indexed caseIndex(CaseId caseId) {
        List<CaseHead> all =
                CaseIndex.sorted(List.copyOf(sources.heads().below(index.size()).values()));
        MerkleTree entries = CaseIndex.tree(all);
        int at = all.stream().map(CaseHead::caseId).toList().indexOf(caseId.hex());
        String proof = "index " + at + '\n'
                + Digest.lines(entries.inclusion(at, all.size()).path());
        StoredEvent event = log.event(index.position()).orElseThrow();
        return new Indexed(all.get(at), proof, event);
    }
}
