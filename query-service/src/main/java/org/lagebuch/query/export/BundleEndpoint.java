package org.lagebuch.query.export;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Withheld;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping.Redaction;
import org.lagebuch.log.Altered;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.OpenedLedger;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a case is taken away. The one reading call that leaves a trace in the record: that the case was given away, which
 * is also the seal of what was given (api.md).
 */
@RestController
public final class BundleEndpoint {
    private static final int EXPORTS_AT_ONCE = 4;

    private final OpenedLedger ledger;
    private final SealedLedger sealed;
    private final CommandDesk desk;
    private final String deskAt;
    private final Discretion discretion;
    private final Semaphore running = new Semaphore(EXPORTS_AT_ONCE);

    /** @param deskAt where the command service answers; empty where it is this very server */
    public BundleEndpoint(
            OpenedLedger ledger, SealedLedger sealed, CommandDesk desk, String deskAt, Discretion discretion) {
        this.discretion = discretion;
        this.ledger = ledger;
        this.sealed = sealed;
        this.desk = desk;
        this.deskAt = deskAt;
    }

    @GetMapping("/api/cases/{caseId}/export")
    void export(
            @PathVariable("caseId") String text,
            @RequestParam("format") String format,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "seal", required = false) @Nullable String seal,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        CaseId caseId = Asked.caseId(text);
        refuseOther(format, knownAt, request);
        Long shown = asOf == null ? null : Asked.moment("asOf", asOf, ledger::lastAt);
        StoredEvent last = ledger.lastOfCase(caseId, Long.MAX_VALUE).orElseThrow(Asked::noCase);
        if (!running.tryAcquire()) throw new Refused(new Problem("busy", 503, "Other exports are running. Try again."));
        try {
            Withheld withheld = discretion.of(caseId);
            StoredEvent end = seal == null ? last : at(caseId, Asked.position("seal", seal));
            if (seal == null && !isFor(withheld, end)) end = seal(caseId, authorization, request, withheld);
            Bundle bundle = sealed.bundle(caseId, end);
            if (!bundle.holdsBack(withheld.positions())) throw tellsMore();
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"lagebuch-" + caseId.hex() + "-" + end.position() + ".zip\"");
            write(bundle, response, shown == null ? end.position() : Math.min(shown, end.position()));
        } finally {
            running.release();
        }
    }

    /** What was altered is not given away; where half of it is out by then, the connection breaks. */
    private static void write(Bundle bundle, HttpServletResponse response, long shownUpTo) throws IOException {
        try {
            bundle.writeTo(response.getOutputStream(), shownUpTo);
        } catch (Altered e) {
            if (response.isCommitted()) throw e;
            response.reset();
            throw new Refused(new Problem("record-altered", 500, "The record was altered.", "", e.getMessage()));
        }
    }

    /** All that can be wrong with a request is seen before an export is recorded for ever. */
    private static void refuseOther(String format, @Nullable String knownAt, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            throw new Refused(new Problem("method-not-allowed", 405, "An export is asked for with GET."));
        }
        if (!format.equals("bundle")) {
            throw new Refused(
                    new Problem("unsupported-format", 422, "A case is given away as a bundle.", "/format", null));
        }
        if (knownAt != null) {
            throw new Refused(new Problem(
                    "unsupported-parameter", 422, "A bundle is shown as it was recorded.", "/knownAt", null));
        }
    }

    /** An earlier export again: what it showed and what it withheld is settled by its seal. */
    private StoredEvent at(CaseId caseId, @Nullable Long position) {
        return ledger.lastOfCase(caseId, position == null ? -1 : position)
                .filter(event -> position != null && event.position() == position && sealed.isSeal(event))
                .orElseThrow(() -> Asked.notFound("seal-not-found", "No export of this case ends there.", "/seal"));
    }

    /** Whether the last export can be given again, having held back what has to be and no more. */
    private boolean isFor(Withheld withheld, StoredEvent end) {
        return sealed.isSeal(end) && SealedLedger.heldBackByWalls(end).equals(ids(withheld));
    }

    private static Set<UUID> ids(Withheld withheld) {
        return withheld.events().values().stream().map(Withheld.Event::id).collect(toUnmodifiableSet());
    }

    private static Refused tellsMore() {
        return new Refused(new Problem(
                "export-tells-more",
                403,
                "That export tells what is not told to you. Ask for one of your own.",
                "/seal",
                null));
    }

    private StoredEvent seal(CaseId caseId, String authorization, HttpServletRequest request, Withheld withheld) {
        sealed.refuseWhileStopped();
        sealed.redactedExport(caseId).ifPresent(BundleEndpoint::refuseWithoutRedaction);
        String here = "http://" + local(request.getLocalAddr()) + ":" + request.getLocalPort();
        long position = desk.export(deskAt.isEmpty() ? here : deskAt, caseId, authorization, redactions(withheld));
        return ledger.lastOfCase(caseId, position).orElseThrow(Asked::noCase);
    }

    private static List<Redaction> redactions(Withheld withheld) {
        return ids(withheld).stream()
                .map(id -> new Redaction(id, StoredPart.BODY, SealedLedger.BEHIND_A_WALL))
                .toList();
    }

    /** Whoever redacted once must not give away all of it because a colleague recorded a fact meanwhile. */
    private static void refuseWithoutRedaction(long seal) {
        String detail = "An earlier export withheld parts. For that one add seal=" + seal
                + "; for another, POST to exports says what is withheld and answers its position.";
        throw new Refused(new Problem("export-was-redacted", 409, "Say which export is meant.", "/seal", detail));
    }

    private static String local(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
