package org.lagebuch.log.seal;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.lagebuch.ledger.Digest;
import org.lagebuch.log.Finding;
import org.lagebuch.log.Findings;
import org.lagebuch.log.LedgerCheck;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredEvent;

/**
 * Every event, and every proof of it, made anew from what the events hold (ledger.md 3.5: I1 to I7). Appends and seals
 * go on meanwhile; what they add is left for the next time.
 */
public final class FullCheck {
    private final LedgerLog log;
    private final PersonKeys keys;
    private final MongoDatabase ledger;

    /** @param ledger where the log and its proofs are kept */
    public FullCheck(LedgerLog log, PersonKeys keys, MongoDatabase ledger) {
        this.log = log;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Of the log that is looked at. */
    public String origin() {
        return log.origin();
    }

    /** @param size how many leaves were looked at */
    public record Result(long size, List<Finding> findings) {}

    /** @param signed asked for before, while nothing was being sealed */
    public Result against(Signed signed) {
        Findings findings = new Findings();
        long end = head();
        Seals seals = new Seals(
                new TileCheck(new Tiles(ledger), signed.last().size(), findings),
                new CheckpointCheck(new Checkpoints(ledger), log.origin(), signed, findings));
        LedgerCheck.walk(log, keys, end, seals, findings);
        long now = head();
        long reached = now == Long.MAX_VALUE ? seals.size : now;
        seals.checkpoints.end(reached);
        seals.tiles.end(reached);
        IndexCheck indexes = new IndexCheck(log, findings);
        indexes.indexes(new CaseIndexes(ledger));
        indexes.changes(new KeyChanges(ledger));
        indexes.keys(new LogKeys(ledger), signed);
        return new Result(seals.size, findings.all());
    }

    /** Without an end where the last document cannot be read: then the walk says so. */
    private long head() {
        try {
            return log.head();
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    private static final class Seals implements LedgerCheck.Beside {
        private final TileCheck tiles;
        private final CheckpointCheck checkpoints;
        private boolean whole = true;
        private long size;

        Seals(TileCheck tiles, CheckpointCheck checkpoints) {
            this.tiles = tiles;
            this.checkpoints = checkpoints;
        }

        @Override
        public void leaf(StoredEvent event, Digest hash) {
            size = event.position() + 1;
            if (whole) tiles.leaf(hash);
            checkpoints.leaf(hash);
        }

        @Override
        public void lost() {
            whole = false;
            checkpoints.lost();
        }
    }
}
