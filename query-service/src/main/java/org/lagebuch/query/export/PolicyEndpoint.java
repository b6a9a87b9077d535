package org.lagebuch.query.export;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the log says of its own keys, for whoever meets it the first time. */
@RestController
public final class PolicyEndpoint {
    private final SealedLedger sealed;

    public PolicyEndpoint(SealedLedger sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/api/ledger/policy")
    ResponseEntity<String> policy() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .body(sealed.policy());
    }
}
