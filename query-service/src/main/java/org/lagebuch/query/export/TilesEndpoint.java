package org.lagebuch.query.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.ledger.tile.Tile;
import org.lagebuch.ledger.tile.TilePath;
import org.lagebuch.log.seal.Checkpoints;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as C2SP tlog-tiles, so that tools nobody here wrote can check it. Entries are leaf statements: no content. */
@RestController
public final class TilesEndpoint {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final SealedLedger sealed;

    public TilesEndpoint(SealedLedger sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        byte[] note = latest().note().bytes();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(note);
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        TilePath path = path(request.getRequestURI().substring(1));
        long size = latest().size();
        return switch (path) {
            case Tile tile
            when covers(size >>> (8 * tile.level()), tile) ->
                found(sealed.tiles().read(tile));
            case EntryBundle bundle when covers(size, bundle) -> found(EntryBundle.bytes(sealed.leaves(bundle)));
            default -> throw none();
        };
    }

    /** A tile is served once a checkpoint covers all of it, and never with what is not signed. */
    private static boolean covers(long count, TilePath path) {
        return path.index() <= count / TilePath.FULL && path.index() * TilePath.FULL + path.width() <= count;
    }

    private static ResponseEntity<byte[]> found(Octets bytes) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes.bytes());
    }

    private static TilePath path(String text) {
        try {
            return TilePath.parse(text);
        } catch (Malformed e) {
            throw none();
        }
    }

    private Checkpoints.Stored latest() {
        return sealed.checkpoint().orElseThrow(TilesEndpoint::none);
    }

    private static Refused none() {
        return new Refused(new Problem("not-in-the-tree", 404, "There is no such tile, or it is not signed yet."));
    }
}
