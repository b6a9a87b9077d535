package org.lagebuch.command.notary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.log.seal.ScrubReport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator has both ledgers looked at as a whole now. */
@RestController
public final class ScrubEndpoint {
    private static final long ANSWER_SECONDS_MAX = 10;

    private final Scrub scrub;
    private final Scrub access;

    /** @param access looks at the log of who looked */
    public ScrubEndpoint(Scrub scrub, Scrub access) {
        this.scrub = scrub;
        this.access = access;
    }

    /** The report where it is there in some seconds; else it is under way, and {@code GET /api/ledger/health} will tell. */
    @PostMapping("/api/ledger/scrub")
    ResponseEntity<Map<String, Object>> scrub() throws InterruptedException {
        try {
            return ResponseEntity.ok(scrub.now()
                    .thenCombine(access.now(), ScrubEndpoint::told)
                    .get(ANSWER_SECONDS_MAX, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return ResponseEntity.accepted().body(Map.of("status", "running"));
        } catch (ExecutionException e) {
            throw new Refused(
                    new Problem("not-checked", 503, "The ledger could not be checked. The server's log says why."));
        }
    }

    private static Map<String, Object> told(ScrubReport happened, ScrubReport looked) {
        Map<String, Object> told = new LinkedHashMap<>(happened.told());
        told.put("access", looked.told());
        return told;
    }
}
