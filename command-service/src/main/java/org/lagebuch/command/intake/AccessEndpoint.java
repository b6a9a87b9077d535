package org.lagebuch.command.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people are let into a case, and out of it. */
@RestController
@RequestMapping(path = "/api/cases/{caseId}/access", consumes = MediaType.APPLICATION_JSON_VALUE)
final class AccessEndpoint {
    /** No person by type, as a pseudonym has to be read to be checked, whatever names are sealed. */
    private static final String ACCOUNT = "account";

    private final Counter counter;
    private final Supplier<UUID> ids;

    AccessEndpoint(Counter counter, Supplier<UUID> ids) {
        this.counter = counter;
        this.ids = ids;
    }

    /** @param person a pseudonym, as the ledger names who wrote */
    record Granting(
            @Nullable UUID factId,
            String person,
            String role,
            @Nullable Moment until,
            String reasons) {
        Granting {
            requireNonNull(person, "person");
            requireNonNull(role, "role");
            requireNonNull(reasons, "reasons");
        }
    }

    /** @param role the part that ends; every one where it is absent */
    record Revoking(
            @Nullable UUID factId, String person, @Nullable String role, String reasons) {
        Revoking {
            requireNonNull(person, "person");
            requireNonNull(reasons, "reasons");
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> grant(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        Granting asked = Submission.of(body).as(Granting.class);
        var granted = new Intake.AccessGranted(account(asked.person()), asked.role(), asked.until(), asked.reasons());
        GrantAccess command = new GrantAccess(ofCase, draft(asked.factId(), granted), granted);
        return counter.one(command, caller, path(command.draft(), ofCase));
    }

    @PostMapping("/revocation")
    ResponseEntity<Map<String, Object>> revoke(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        Revoking asked = Submission.of(body).as(Revoking.class);
        var revoked = new Intake.AccessRevoked(account(asked.person()), asked.role(), asked.reasons());
        RevokeAccess command = new RevokeAccess(ofCase, draft(asked.factId(), revoked), revoked);
        return counter.one(command, caller, path(command.draft(), ofCase));
    }

    private Draft draft(@Nullable UUID factId, Intake what) {
        return Drafts.of(Fact.of(factId == null ? ids.get() : factId, what, null));
    }

    private static Party account(String pseudonym) {
        return new Party(ACCOUNT, pseudonym, null, null);
    }

    private static String path(Draft draft, CaseId ofCase) {
        return "/api/cases/" + ofCase.hex() + "/facts/" + draft.fact().id();
    }
}
