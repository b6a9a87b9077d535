package org.lagebuch.command.looks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a service that answers questions in another process says who looked, in the name of whoever did: nobody can leave
 * a trace for somebody else.
 */
@RestController
public final class LooksEndpoint {
    private final Looks looks;

    public LooksEndpoint(Looks looks) {
        this.looks = looks;
    }

    record Asked(
            @Nullable String caseId,
            Look.At at,
            @Nullable UUID of,
            @Nullable String search) {
        Asked {
            requireNonNull(at, "at");
        }
    }

    @PostMapping(path = "/api/reads", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(InputStream body, Caller caller) throws IOException {
        Asked asked = Submission.of(body).as(Asked.class);
        if (asked.caseId() != null && !CaseId.isCaseId(asked.caseId())) {
            throw Wording.refused("/caseId", Refusal.MALFORMED_CASE_ID);
        }
        if (asked.search() != null && asked.search().length() > Look.WORDS_MAX) {
            throw Wording.refused("/search", Refusal.TEXT_TOO_LONG);
        }
        CaseId caseId = asked.caseId() == null ? null : new CaseId(asked.caseId());
        try {
            looks.record(caseId, new Look(caller.id(), caller.role(), asked.at(), asked.of(), asked.search()));
        } catch (Looks.NotWritten away) {
            throw new Refused(new Problem("busy", 503, "The look could not be written down. Try again."));
        }
    }
}
