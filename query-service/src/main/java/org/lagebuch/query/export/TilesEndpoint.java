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

/**
 * Both ledgers as C2SP tlog-tiles, so that tools nobody here wrote can check them. Entries are leaf statements: no content.
 */
@RestController
public final class TilesEndpoint {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final SealedLedger happened;
    private final SealedLedger looked;

    /**
     * @param happened the ledger of cases
     * @param looked the access ledger
     */
    public TilesEndpoint(SealedLedger happened, SealedLedger looked) {
        this.happened = happened;
        this.looked = looked;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return checkpoint(happened);
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return tile(happened, request.getRequestURI().substring(1));
    }

    @GetMapping("/access/checkpoint")
    ResponseEntity<byte[]> accessCheckpoint() {
        return checkpoint(looked);
    }

    @GetMapping("/access/tile/**")
    ResponseEntity<byte[]> accessTile(HttpServletRequest request) {
        return tile(looked, request.getRequestURI().substring("/access/".length()));
    }

    @GetMapping("/access/policy")
    ResponseEntity<String> accessPolicy() {
        return ResponseEntity.ok().contentType(TEXT).body(looked.policy());
    }

    private static ResponseEntity<byte[]> checkpoint(SealedLedger sealed) {
        byte[] note = latest(sealed).note().bytes();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(note);
    }

    private static ResponseEntity<byte[]> tile(SealedLedger sealed, String text) {
        TilePath path = path(text);
        long size = latest(sealed).size();
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

    private static Checkpoints.Stored latest(SealedLedger sealed) {
        return sealed.checkpoint().orElseThrow(TilesEndpoint::none);
    }

    private static Refused none() {
        return new Refused(new Problem("not-in-the-tree", 404, "There is no such tile, or it is not signed yet."));
    }
}
