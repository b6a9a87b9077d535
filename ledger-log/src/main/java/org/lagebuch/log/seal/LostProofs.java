package org.lagebuch.log.seal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagebuch.ledger.CompactRange;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;

/** What a log is still proved by after a part of it was lost: everything is made anew, and what differs is cleared away. */
public final class LostProofs {
    private static final int PAGE = 500;

    private final LedgerLog log;
    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final CaseIndexes indexes;
    private final MongoDatabase ledger;

    public LostProofs(LedgerLog log, MongoDatabase ledger) {
        this.log = log;
        this.checkpoints = new Checkpoints(ledger);
        this.tiles = new Tiles(ledger);
        this.indexes = new CaseIndexes(ledger);
        this.ledger = ledger;
    }

    /** The root of the first leaves, from the events themselves. */
    public TreeHead headAt(long size) {
        return new Walk().to(size);
    }

    /** Clears away, below and above a size, what does not follow from the events. */
    public void clear(long size) {
        Clearing clearing = new Clearing();
        clearing.to(size);
        clearing.end();
        indexes.removeFrom(size);
        new KeyChanges(ledger).removeFrom(size);
        ledger.getCollection(Anchors.COLLECTION).deleteMany(gte("_id", size));
    }

    /** With what others signed and stamped of it. */
    private void remove(long size) {
        checkpoints.remove(size);
        ledger.getCollection(Cosignatures.COLLECTION).deleteMany(eq("size", size));
        ledger.getCollection(Stamps.COLLECTION).deleteMany(eq("size", size));
    }

    private class Walk {
        private CompactRange range = CompactRange.EMPTY;

        TreeHead to(long size) {
            while (range.size() < size) {
                List<StoredEvent> page = log.read(range.size(), PAGE);
                if (page.isEmpty()) throw new IllegalStateException("the log has no leaf " + range.size());
                for (StoredEvent event : page) {
                    if (range.size() < size) take(event);
                }
            }
            return range.head();
        }

        void take(StoredEvent event) {
            if (event.position() != range.size()) throw new IllegalStateException("no leaf " + range.size());
            range = range.append(event.leaf().hash());
        }

        TreeHead head() {
            return range.head();
        }
    }

    private final class Clearing extends Walk {
        private final TileEdge edge = new TileEdge();
        private final Set<String> made = new HashSet<>();
        private final CheckpointsAhead ahead = new CheckpointsAhead(checkpoints);

        @Override
        void take(StoredEvent event) {
            super.take(event);
            edge.append(event.leaf().hash(), this::replace);
            clear(head().size());
        }

        void end() {
            clear(Long.MAX_VALUE);
            for (String path : tiles.paths()) {
                if (!made.contains(path)) tiles.remove(path);
            }
        }

        private void replace(Tile tile, Octets hashes) {
            made.add(tile.path());
            if (tiles.kept(tile.path()).filter(kept -> !kept.equals(hashes)).isPresent()) tiles.remove(tile.path());
            tiles.keep(Map.of(tile, hashes));
        }

        private void clear(long upTo) {
            for (Checkpoints.Kept kept = ahead.next(); kept != null && kept.size() <= upTo; kept = ahead.next()) {
                ahead.take();
                SignedNote note = kept.note();
                boolean holds = note != null
                        && kept.size() == head().size()
                        && new Checkpoint(log.origin(), head()).text().equals(note.text());
                if (!holds) remove(kept.size());
            }
        }
    }
}
