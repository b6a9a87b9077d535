package org.lagebuch.query.export;

import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.Scrubs;
import org.lagebuch.query.feed.OpenedLedger;

/** How one ledger is: how far it is signed, whether it still is, and what the last look at everything found. */
public final class LedgerHealth {
    private final OpenedLedger ledger;
    private final Checkpoints checkpoints;
    private final NotaryState notary;
    private final Scrubs scrubs;

    public LedgerHealth(OpenedLedger ledger, MongoDatabase database) {
        this.ledger = ledger;
        this.checkpoints = new Checkpoints(database);
        this.notary = new NotaryState(database);
        this.scrubs = new Scrubs(database);
    }

    /** What nobody said yet is null: a log without a notary is not sealed, and one that begins may be. */
    Map<String, @Nullable Object> told() {
        long sealed = checkpoints.latest().map(Checkpoints.Stored::size).orElse(0L);
        long head = ledger.log().map(LedgerLog::head).orElse(0L);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("head", head);
        told.put("sealed", sealed);
        told.put("unsealed", Math.max(0, head - sealed));
        Optional<NotaryState.Stop> stop = notary.stop();
        told.put("sealing", (stop.isPresent() || notary.isTold()) ? stop.isEmpty() : null);
        stop.ifPresent(why ->
                told.put("stopped", Map.of("since", why.since().toString(), "code", why.code(), "why", why.why())));
        scrubs.latest().ifPresent(report -> told.put("scrub", report.told()));
        return told;
    }
}
