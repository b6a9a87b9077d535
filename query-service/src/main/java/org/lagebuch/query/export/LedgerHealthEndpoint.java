package org.lagebuch.query.export;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.ScrubReport;
import org.lagebuch.log.seal.Scrubs;
import org.lagebuch.query.feed.OpenedLedger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the ledger is: how far it is signed, whether it still is, and what the last look at everything found. */
@RestController
public final class LedgerHealthEndpoint {
    private final OpenedLedger ledger;
    private final Checkpoints checkpoints;
    private final NotaryState notary;
    private final Scrubs scrubs;

    public LedgerHealthEndpoint(OpenedLedger ledger, MongoDatabase database) {
        this.ledger = ledger;
        this.checkpoints = new Checkpoints(database);
        this.notary = new NotaryState(database);
        this.scrubs = new Scrubs(database);
    }

    @GetMapping("/api/ledger/health")
    Map<String, Object> health() {
        long sealed = checkpoints.latest().map(Checkpoints.Stored::size).orElse(0L);
        long head = ledger.log().map(LedgerLog::head).orElse(0L);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("head", head);
        told.put("sealed", sealed);
        told.put("unsealed", Math.max(0, head - sealed));
        Optional<NotaryState.Stop> stop = notary.stop();
        told.put("sealing", stop.isEmpty());
        stop.ifPresent(why ->
                told.put("stopped", Map.of("since", why.since().toString(), "code", why.code(), "why", why.why())));
        scrubs.latest().ifPresent(report -> told.put("scrub", told(report)));
        return told;
    }

    private static Map<String, Object> told(ScrubReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("startedAt", report.startedAt().toString());
        told.put("endedAt", report.endedAt().toString());
        told.put("size", report.size());
        told.put("findings", report.findings());
        return told;
    }
}
