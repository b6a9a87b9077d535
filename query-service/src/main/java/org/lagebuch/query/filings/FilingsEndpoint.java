package org.lagebuch.query.filings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.standing.AsOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Composes reports, and shows those that were filed. Read from the ledger itself, so they are never behind it. */
@RestController
public final class FilingsEndpoint {
    private final Obliging obliging;
    private final RulePack pack;
    private final OpenedLedger ledger;
    private final InstantSource clock;
    private final Discretion discretion;

    public FilingsEndpoint(
            Obliging obliging, RulePack pack, OpenedLedger ledger, InstantSource clock, Discretion discretion) {
        this.discretion = discretion;
        this.obliging = obliging;
        this.pack = pack;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{caseId}/filings/draft")
    ResponseEntity<Object> draft(
            @PathVariable("caseId") String caseId,
            @RequestParam("regime") String regimeId,
            @RequestParam("stage") String stageId,
            @RequestParam(name = "party", required = false) @Nullable String party,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt) {
        Regime regime = pack.regime(regimeId)
                .orElseThrow(() ->
                        Asked.notFound("regime-not-found", "There is no such regime in the rule pack.", "/regime"));
        Stage stage = regime.stage(stageId)
                .orElseThrow(() -> Asked.notFound("stage-not-found", "The regime has no such stage.", "/stage"));
        Obliging.Obliged found = found(caseId, asOf, knownAt);
        Optional<EarlierReport> earlier = EarlierReport.of(found.stood(), regimeId, party);
        Optional<Obligation> duty = duty(found.obligations(), regimeId, stageId, party);
        List<Composed> fields = composed(found, regimeId, stage, duty, earlier);
        List<Composed> sinceThen = earlier.flatMap(report -> Optional.ofNullable(report.stage()))
                .filter(before -> !before.equals(stageId))
                .flatMap(regime::stage)
                .map(before -> composed(
                        found, regimeId, before, duty(found.obligations(), regimeId, before.id(), party), earlier))
                .orElse(List.of());
        return ResponseEntity.ok(new Told(pack)
                .draft(
                        found.stood(),
                        regime,
                        stage,
                        duty,
                        new Told.Fields(fields, earlier, sinceThen, found.withheld())));
    }

    private static List<Composed> composed(
            Obliging.Obliged found,
            String regime,
            Stage stage,
            Optional<Obligation> duty,
            Optional<EarlierReport> earlier) {
        Composer composer = new Composer(found, regime, stage, earlier.orElse(null));
        return duty.map(composer::of).orElseGet(composer::open);
    }

    @GetMapping("/api/cases/{caseId}/filings")
    ResponseEntity<Object> filings(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt) {
        return ResponseEntity.ok(new Told(pack).all(found(caseId, asOf, knownAt).stood()));
    }

    @GetMapping("/api/cases/{caseId}/filings/{factId}")
    ResponseEntity<byte[]> filing(
            @PathVariable("caseId") String caseId,
            @PathVariable("factId") String factId,
            @RequestParam(name = "format", required = false) @Nullable String format) {
        String asked = Asked.oneOf("format", format, "json", "text", "pdf");
        UUID id = Asked.uuid("factId", factId);
        Filed filed = Filed.in(found(caseId, null, null).stood(), id)
                .filter(one -> one.document().isPresent())
                .orElseThrow(FilingsEndpoint::noText);
        Rendered rendered = Rendered.of(filed, asked);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(rendered.type()))
                .headers(headers -> headers(headers, filed, rendered))
                .body(rendered.bytes());
    }

    private static void headers(HttpHeaders headers, Filed filed, Rendered rendered) {
        headers.setETag('"' + rendered.hash().hex() + '"');
        headers.set("Content-Digest", "sha-256=:" + rendered.hash().base64() + ":");
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"filing-" + filed.noted().id() + "." + rendered.ending() + "\"");
    }

    private static RuntimeException noText() {
        return Asked.notFound(
                "filing-not-found",
                "There is no filing of that id in this case, or its text is not kept here.",
                "/factId");
    }

    private Obliging.Obliged found(String caseId, @Nullable String asOf, @Nullable String knownAt) {
        CaseId asked = Asked.caseId(caseId);
        return obliging.of(asked, AsOf.asked(asOf, knownAt, ledger, clock))
                .orElseThrow(Asked::noCase)
                .without(discretion.of(asked));
    }

    private static Optional<Obligation> duty(
            List<Obligation> obligations, String regime, String stage, @Nullable String party) {
        return obligations.stream()
                .filter(one -> one.regime().equals(regime) && one.stage().equals(stage))
                .filter(one -> party == null || party.equalsIgnoreCase(one.party()))
                .findFirst();
    }
}
