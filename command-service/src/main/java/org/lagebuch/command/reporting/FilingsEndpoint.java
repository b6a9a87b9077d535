package org.lagebuch.command.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is recorded that a report was filed, word for word. */
@RestController
public final class FilingsEndpoint {
    private final Counter counter;
    private final Rulebook rulebook;
    private final RulePack pack;
    private final Supplier<UUID> ids;

    public FilingsEndpoint(Counter counter, Rulebook rulebook, RulePack pack, Supplier<UUID> ids) {
        this.counter = counter;
        this.rulebook = rulebook;
        this.pack = pack;
        this.ids = ids;
    }

    @PostMapping(path = "/api/cases/{caseId}/filings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> submit(@PathVariable("caseId") String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        Submission submission = Submission.of(body);
        Filing filing = submission.as(Filing.class);
        UUID id = filing.factId() == null ? ids.get() : filing.factId();
        Frozen.Duty duty = duty(filing);
        Frozen frozen = Frozen.of(ofCase, id, filing, duty);
        Draft draft = Drafts.of(fact(id, filing, duty, frozen), submission);
        SubmitFiling command = new SubmitFiling(ofCase, draft, filing, duty.stage(), rulebook);
        String location = "/api/cases/" + ofCase.hex() + "/filings/" + id;
        return withHash(counter.one(command, caller, location), frozen.hash());
    }

    private Frozen.Duty duty(Filing filing) {
        Regime regime =
                pack.regime(filing.regime()).orElseThrow(() -> Wording.refused("/regime", Refusal.REGIME_UNKNOWN));
        Stage stage = regime.stage(filing.stage()).orElseThrow(() -> Wording.refused("/stage", Refusal.STAGE_UNKNOWN));
        return new Frozen.Duty(pack, regime, stage);
    }

    private static Fact fact(UUID id, Filing filing, Frozen.Duty duty, Frozen frozen) {
        var submitted = new Reporting.NotificationSubmitted(
                filing.regime(),
                filing.stage(),
                Party.named(filing.recipient()),
                filing.channel(),
                frozen.hash(),
                null,
                filing.party() == null ? null : Party.named(filing.party()),
                frozen.text(),
                filing.claims());
        String summary = filing.note() == null
                ? duty.regime().name() + ": " + duty.stage().name()
                : filing.note();
        return Fact.of(id, submitted, summary).at(filing.occurred(), filing.assertedAt());
    }

    /** Of a filing known before, the pack may have moved on since; its receipt tells where it stands, not its hash. */
    private static ResponseEntity<Map<String, Object>> withHash(
            ResponseEntity<Map<String, Object>> answer, String hash) {
        Map<String, Object> receipt = answer.getBody();
        if (receipt == null || answer.getStatusCode().value() != 201) return answer;
        Map<String, Object> told = new LinkedHashMap<>(receipt);
        told.put("contentHash", hash);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(told);
    }
}
