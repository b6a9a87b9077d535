package org.lagebuch.query.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the ledger is, and under {@code access} how that of who looked is. */
@RestController
public final class LedgerHealthEndpoint {
    private final LedgerHealth happened;
    private final LedgerHealth looked;

    public LedgerHealthEndpoint(LedgerHealth happened, LedgerHealth looked) {
        this.happened = happened;
        this.looked = looked;
    }

    @GetMapping("/api/ledger/health")
    Map<String, @Nullable Object> health() {
        Map<String, @Nullable Object> told = happened.told();
        told.put("access", looked.told());
        return told;
    }
}
