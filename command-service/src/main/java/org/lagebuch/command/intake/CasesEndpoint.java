package org.lagebuch.command.intake;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where cases are opened, closed and opened again. */
@RestController
@RequestMapping(path = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
final class CasesEndpoint {
    private final Counter counter;
    private final OrganisationDuties organisation;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;

    /** @param random for the ids of cases, which are no secrets but must not be guessed by accident */
    CasesEndpoint(Counter counter, OrganisationDuties organisation, Supplier<UUID> ids, RandomGenerator random) {
        this.counter = counter;
        this.organisation = organisation;
        this.ids = ids;
        this.random = random;
    }

    record Opening(
            @Nullable String caseId,
            String title,
            Intake.@Nullable CaseKind kind,
            String zone,
            Intake.@Nullable Organisation organisation) {
        Opening {
            requireNonNull(title, "title");
            requireNonNull(zone, "zone");
        }
    }

    record Turn(
            @Nullable UUID factId, String ground, @Nullable String note) {
        Turn {
            requireNonNull(ground, "ground");
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> open(InputStream body, Caller caller) throws IOException {
        Opening asked = Submission.of(body).as(Opening.class);
        CaseId caseId = caseId(asked.caseId());
        Intake.CaseKind kind = asked.kind() == null ? Intake.CaseKind.INCIDENT : asked.kind();
        Intake.CaseOpened opening = new Intake.CaseOpened(asked.title(), kind, asked.zone(), asked.organisation());
        Draft draft = openingDraft(opening);
        return counter.one(new OpenCase(caseId, draft, opening), caller, path(caseId));
    }

    @PostMapping("/{caseId}/closure")
    ResponseEntity<Map<String, Object>> close(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId closed = Submission.caseInPath(caseId);
        Turn asked = Submission.of(body).as(Turn.class);
        Intake.CaseClosed closing = new Intake.CaseClosed(asked.ground(), asked.note(), List.of());
        CloseCase command = new CloseCase(closed, draft(asked, closing), closing, organisation.obliging());
        return counter.one(command, caller, path(closed));
    }

    @PostMapping("/{caseId}/reopening")
    ResponseEntity<Map<String, Object>> reopen(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId reopened = Submission.caseInPath(caseId);
        Turn asked = Submission.of(body).as(Turn.class);
        Intake.CaseReopened reopening = new Intake.CaseReopened(asked.ground(), asked.note());
        ReopenCase command = new ReopenCase(reopened, draft(asked, reopening), reopening);
        return counter.one(command, caller, path(reopened));
    }

    /** The id of the opening is the server's, so it is no part of what was asked. */
    private Draft openingDraft(Intake.CaseOpened opening) {
        Draft asked = Drafts.of(Fact.of(new UUID(0, 0), opening, null));
        return asked.told(asked.fact().withId(ids.get()));
    }

    private Draft draft(Turn asked, Intake what) {
        UUID id = asked.factId() == null ? ids.get() : asked.factId();
        return Drafts.of(Fact.of(id, what, null));
    }

    private CaseId caseId(@Nullable String given) {
        if (given == null) {
            HexFormat hex = HexFormat.of();
            return new CaseId(hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()));
        }
        if (!CaseId.isCaseId(given)) throw Wording.refused("/caseId", Refusal.MALFORMED_CASE_ID);
        return new CaseId(given);
    }

    private static String path(CaseId caseId) {
        return "/api/cases/" + caseId.hex();
    }
}
