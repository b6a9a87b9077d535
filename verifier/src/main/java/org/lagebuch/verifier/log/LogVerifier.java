package org.lagebuch.verifier.log;

import static org.lagebuch.verifier.verdict.Code.HISTORY_REWRITTEN;
import static org.lagebuch.verifier.verdict.Code.HISTORY_SHRANK;
import static org.lagebuch.verifier.verdict.Code.LEAF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.LEAF_NOT_IN_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_OF_OTHER_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MalformedLeaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHash;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.verifier.bundle.EarlierCheckpoint;
import org.lagebuch.verifier.bundle.Published;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.verdict.Refusal;
import org.lagebuch.verifier.verdict.Report;

/** Reads every entry and every tile of a log once, and keeps of them only the tree's edge and how far each case is. */
public final class LogVerifier {
    private static final int NOTE_BYTES_MAX = 256 * 1024;

    private final ReadAhead ahead;
    private final Published published;
    private final @Nullable TreeHead earlier;
    private final TileEdge edge = new TileEdge();
    private final Cases cases = new Cases();
    private @Nullable Leaf last;

    private LogVerifier(Server server, Published published, @Nullable TreeHead earlier) {
        this.ahead = new ReadAhead(server, published.head().size());
        this.published = published;
        this.earlier = earlier;
    }

    /** @throws IOException where the log cannot be read; what is wrong with it is in the report */
    public static Report verify(Server server, Trust trust) throws IOException {
        try {
            Published published = Published.open(server.get("checkpoint", NOTE_BYTES_MAX), trust.policy());
            Octets kept = trust.earlier();
            TreeHead earlier = kept == null ? null : EarlierCheckpoint.open(kept, trust.policy(), published.origin());
            return new LogVerifier(server, published, earlier).verify(trust);
        } catch (Refusal e) {
            return new Report.Refused(e.code(), e.detail());
        }
    }

    private Report verify(Trust trust) throws IOException {
        long size = published.head().size();
        if (earlier != null && earlier.size() > size) {
            throw new Refusal(HISTORY_SHRANK, "from " + earlier.size() + " leaves to " + size);
        }
        compareEarlier();
        for (Iterator<EntryBundle> rest = EntryBundle.of(size).iterator(); rest.hasNext(); ) {
            for (Octets entry : entries(rest.next())) add(entry);
        }
        for (Tile tile : edge.partials().keySet()) compare(tile, edge.partials().get(tile));
        TreeHead head = edge.head();
        if (!head.equals(published.head())) {
            throw new Refusal(LEAF_NOT_IN_LOG, "the entries make the root " + head.root());
        }
        Leaf end = last;
        return new Report.LogVerified(
                new Report.Log(
                        published.origin(),
                        size,
                        published.head().root().hex(),
                        published.witnesses(trust.policy()),
                        earlier == null ? null : earlier.size()),
                cases.count(),
                end == null ? null : new Report.Place(end.index(), end.time()));
    }

    private List<Octets> entries(EntryBundle bundle) throws IOException {
        Octets bytes = ahead.read(bundle);
        try {
            return bundle.entries(bytes);
        } catch (Malformed e) {
            throw new Refusal(LEAF_MALFORMED, e.why());
        }
    }

    private void add(Octets statement) throws IOException {
        Leaf leaf = leaf(statement);
        Digest hash = TreeHash.leaf(statement.bytes());
        cases.add(leaf, hash);
        last = leaf;
        List<Tile> full = new ArrayList<>();
        List<Octets> bytes = new ArrayList<>();
        edge.append(hash, (tile, own) -> {
            full.add(tile);
            bytes.add(own);
        });
        for (int i = 0; i < full.size(); i++) compare(full.get(i), bytes.get(i));
        compareEarlier();
    }

    private Leaf leaf(Octets statement) {
        long index = edge.size();
        try {
            Leaf leaf = Leaf.parse(statement.bytes());
            if (!leaf.origin().equals(published.origin())) {
                throw new Refusal(LEAF_OF_OTHER_LOG, "entry " + index + " is of " + leaf.origin());
            }
            if (leaf.index() != index) {
                throw new Refusal(LEAF_UNDER_OTHER_NAME, "entry " + index + " says " + leaf.index());
            }
            return leaf;
        } catch (MalformedLeaf e) {
            throw new Refusal(LEAF_MALFORMED, "entry " + index + ": " + e.getMessage());
        }
    }

    private void compare(Tile tile, Octets own) throws IOException {
        if (!ahead.read(tile).equals(own)) {
            throw new Refusal(LEAF_NOT_IN_LOG, tile.path() + " is not what the entries make");
        }
    }

    private void compareEarlier() {
        if (earlier == null || earlier.size() != edge.size()) return;
        if (!edge.head().equals(earlier)) {
            throw new Refusal(HISTORY_REWRITTEN, "the first " + earlier.size() + " entries make another root");
        }
    }
}
