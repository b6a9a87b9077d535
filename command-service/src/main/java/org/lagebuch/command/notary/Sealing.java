package org.lagebuch.command.notary;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.ledger.tile.TileSource;
import org.lagebuch.ledger.tile.TiledTree;
import org.lagebuch.log.Finding;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.CaseHeads;
import org.lagebuch.log.seal.CaseIndexes;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Tiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log on its way from what is stored to what is signed. Not for several threads at once. */
public final class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    /** Few: the store on one machine serves one command after the other, and the writers must not wait behind this one. */
    private static final int PAGE_APPENDS = 64;

    private static final String LOSS = "See docs/operations.md, \"Declare a loss\"";

    private final LedgerLog log;
    private final LogEvents events;
    private final Stores stores;
    private final Signer signer;
    private @Nullable Tip tip;
    private long kept;

    /** Where the proofs of a log are kept. */
    public record Stores(Tiles tiles, Checkpoints checkpoints, CaseHeads heads, CaseIndexes indexes) {
        public static Stores in(MongoDatabase ledger) {
            return new Stores(
                    new Tiles(ledger), new Checkpoints(ledger), new CaseHeads(ledger), new CaseIndexes(ledger));
        }
    }

    /** Writes down an event of the log itself: its type, its part, what that says; answers its position. */
    @FunctionalInterface
    public interface LogEvents {
        long record(String type, String part, String text);
    }

    /** How far the log was read. */
    private record Tip(TileEdge edge, Reread reread) {}

    public Sealing(LedgerLog log, LogEvents events, Stores stores, Signer signer) {
        this.log = log;
        this.events = events;
        this.stores = stores;
        stores.indexes().prepare();
        this.signer = signer;
    }

    /** What is sealed. */
    LedgerLog log() {
        return log;
    }

    /** How many leaves were read. */
    long size() {
        return tip == null ? 0 : tip.edge().size();
    }

    /** @throws Stopped where what is stored is not what was signed, or does not continue it */
    void seal() {
        Tip read = read();
        TreeHead next = tree(read.edge()).head(read.edge().size());
        TreeHead last = keepSigned();
        if (last.equals(next)) return;
        if (last.size() > next.size()) throw lost(last.size(), next.size());
        ConsistencyProof proof = tree(read.edge()).consistency(last.size(), next.size());
        switch (signer.sign(next, proof)) {
            case Signer.Answer.Signed(SignedNote note) -> keep(next, note);
            case Signer.Answer.Refused refused -> {
                // Another notary was first; what it had signed is read before the next attempt.
                if (refused.last().equals(last)) throw notContinued(refused);
            }
        }
    }

    /**
     * What was signed is kept before anything else is signed, even where the power went in between: so that none of them
     * is ever missing.
     */
    private TreeHead keepSigned() {
        Optional<SignerState> state = signer.state();
        TreeHead last = state.map(SignerState::head).orElse(TreeHead.EMPTY);
        if (state.isPresent() && last.size() != kept) keep(last, state.get().note());
        return last;
    }

    /** Writes down how far every case had come with the event at a position, unless that is written down already. */
    void index(long position) {
        if (stores.indexes().endingWith(position).isPresent()) return;
        List<CaseHead> heads = headsWith(read().reread(), position);
        CaseIndex index = CaseIndex.of(log.origin(), position + 1, heads);
        long at =
                events.record(CaseIndexes.TYPE, CaseIndexes.PART, index.bytes().utf8());
        stores.indexes().keep(new CaseIndexes.Place(at, index.size()));
    }

    /** What other writers added meanwhile is looked up, case by case, as it was before. */
    private List<CaseHead> headsWith(Reread reread, long position) {
        Map<String, CaseHead> heads = new HashMap<>(reread.heads());
        Set<CaseId> gone = new HashSet<>();
        for (long next = position + 1; next < size(); ) {
            List<StoredEvent> page = log.withoutContent(next, PAGE_APPENDS);
            page.forEach(event -> event.caseId().ifPresent(gone::add));
            next = page.getLast().position() + 1;
        }
        for (CaseId caseId : gone) {
            heads.remove(caseId.hex());
            log.lastOfCase(caseId, position)
                    .ifPresent(
                            last -> heads.put(caseId.hex(), new CaseHead(caseId.hex(), last.seq() + 1, last.hash())));
        }
        return List.copyOf(heads.values());
    }

    private Tip read() {
        Tip at = tip == null ? readable(this::begin) : tip;
        List<StoredEvent> page = page(at);
        long head = page.isEmpty() ? readable(log::head) : Long.MAX_VALUE;
        if (head < at.edge().size()) {
            tip = null;
            throw lost(at.edge().size(), head);
        }
        try {
            take(at, page);
        } catch (RuntimeException e) {
            // Some of it may be in the tree by now, and its tiles not kept: all is read anew once somebody has looked.
            tip = null;
            throw e;
        }
        return at;
    }

    private List<StoredEvent> page(Tip at) {
        return readable(() -> log.withoutContent(at.edge().size(), PAGE_APPENDS));
    }

    /** What nobody here wrote stops the notary; a store that is away does not. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MongoException | UncheckedIOException away) {
            throw away;
        } catch (Stopped found) {
            throw found;
        } catch (RuntimeException unreadable) {
            LOG.error("What is stored cannot be read", unreadable);
            throw new Stopped(Stopped.Why.NOT_CONTINUED, "what is stored cannot be read. The server's log says more");
        }
    }

    private void take(Tip at, List<StoredEvent> first) {
        FullTiles full = new FullTiles(stores.tiles());
        for (List<StoredEvent> page = first; !page.isEmpty(); page = page(at)) {
            for (StoredEvent event : page) take(at, event, full);
            if (full.many()) full.keep();
        }
        full.keep();
    }

    private static void take(Tip at, StoredEvent event, FullTiles full) {
        Optional<Finding> wrong = at.reread().take(event);
        if (wrong.isPresent()) {
            throw new Stopped(
                    Stopped.Why.NOT_CONTINUED,
                    "what is stored does not continue what was sealed. At event "
                            + wrong.get().position() + ": " + wrong.get().told());
        }
        at.edge().append(event.hash(), full::add);
    }

    /** What was signed before is where reading goes on; the signer alone is believed about it. */
    private Tip begin() {
        TreeHead last = signer.last();
        long head = log.head();
        if (last.size() > head) throw lost(last.size(), head);
        TileEdge edge = TileEdge.of(stores.tiles(), last.size());
        if (!tree(edge).head(last.size()).equals(last))
            throw new Stopped(
                    Stopped.Why.TREE_DIFFERS, "the tree at size " + last.size() + " is not what was signed. " + LOSS);
        Instant time = last.size() == 0
                ? Instant.EPOCH
                : log.event(last.size() - 1).map(StoredEvent::time).orElse(Instant.EPOCH);
        Tip begun = new Tip(edge, new Reread(last.size(), time, stores.heads().below(last.size())));
        tip = begun;
        return begun;
    }

    /** Tiles that are not full are at hand and need not be made again. */
    private TiledTree tree(TileEdge edge) {
        Map<Tile, Octets> partials = edge.partials();
        TileSource source = tile -> {
            Octets partial = partials.get(tile);
            return partial == null ? stores.tiles().read(tile) : partial;
        };
        return new TiledTree(source, edge.size());
    }

    /** Whoever keeps a checkpoint of one size first has the word; the other must have signed the same. */
    private void keep(TreeHead head, SignedNote note) {
        SignedNote kept = stores.checkpoints().keep(head.size(), note).note();
        if (!kept.text().equals(note.text())) {
            throw new Stopped(
                    Stopped.Why.CHECKPOINT_DIFFERS,
                    "a checkpoint of size " + head.size() + " with another root is kept already");
        }
        this.kept = head.size();
    }

    private static Stopped lost(long signed, long now) {
        return new Stopped(
                Stopped.Why.LOST,
                "the log has " + now + " events, but " + signed + " were signed: was a backup restored? " + LOSS);
    }

    private static Stopped notContinued(Signer.Answer.Refused refused) {
        return new Stopped(
                Stopped.Why.SIGNER_REFUSES,
                "the signer refuses: " + refused.why().detail() + ". It signed size "
                        + refused.last().size() + ". " + LOSS);
    }
}
