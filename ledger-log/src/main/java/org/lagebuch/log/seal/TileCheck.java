package org.lagebuch.log.seal;

import java.util.HashSet;
import java.util.Set;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.ledger.tile.TilePath;
import org.lagebuch.log.Finding;
import org.lagebuch.log.Findings;

/** Whether the full tiles that are kept are those that the leaves make (I6). */
final class TileCheck {
    private final Tiles tiles;
    private final long signed;
    private final Findings findings;
    private final TileEdge edge = new TileEdge();
    private final Set<String> made = new HashSet<>();

    /** @param signed size below which every full tile must be there */
    TileCheck(Tiles tiles, long signed, Findings findings) {
        this.tiles = tiles;
        this.signed = signed;
        this.findings = findings;
    }

    void leaf(Digest hash) {
        edge.append(hash, this::compare);
    }

    /**
     * Once all leaves were given: what is kept beside.
     *
     * @param head of the log by now; what filled meanwhile is left for the next time
     */
    void end(long head) {
        for (String path : tiles.paths()) {
            if (!made.contains(path) && !isNew(path, head)) findings.add(new Finding.TileStray(-1, path));
        }
    }

    private boolean isNew(String path, long head) {
        try {
            if (!(TilePath.parse(path) instanceof Tile tile) || !tile.full()) return false;
            long end = ((tile.index() + 1) * TilePath.FULL) << (8 * tile.level());
            return end > edge.size() && end <= head;
        } catch (Malformed e) {
            return false;
        }
    }

    private void compare(Tile tile, Octets hashes) {
        String path = tile.path();
        made.add(path);
        long first = (tile.index() * TilePath.FULL) << (8 * tile.level());
        tiles.kept(path)
                .ifPresentOrElse(
                        kept -> {
                            if (!kept.equals(hashes)) findings.add(new Finding.TileDiffers(first, path));
                        },
                        () -> {
                            if (edge.size() <= signed) findings.add(new Finding.TileMissing(first, path));
                        });
    }
}
