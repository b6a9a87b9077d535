package org.lagebuch.command.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.CaseIndexing;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.command.counter.Wording;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.RecordKeeping.Redaction;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where it is recorded that a case is given away. */
@RestController
@RequestMapping(path = "/api/cases/{caseId}/exports", consumes = MediaType.APPLICATION_JSON_VALUE)
final class ExportsEndpoint {
    private final Counter counter;
    private final CaseIndexing indexing;
    private final Supplier<UUID> ids;

    ExportsEndpoint(Counter counter, CaseIndexing indexing, Supplier<UUID> ids) {
        this.counter = counter;
        this.indexing = indexing;
        this.ids = ids;
    }

    record Export(
            @Nullable UUID factId,
            @Nullable String format,
            @Nullable String recipient,
            @Nullable List<Redaction> redact) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> export(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        Export asked = Submission.of(body).as(Export.class);
        List<Redaction> redactions = asked.redact() == null ? List.of() : asked.redact();
        if (redactions.size() > ExportRecord.REDACTIONS_MAX) throw Wording.refused("/redact", Refusal.TOO_MANY);
        UUID id = asked.factId() == null ? ids.get() : asked.factId();
        var exported = new RecordKeeping.RecordExported(asked.format(), asked.recipient(), redactions);
        ExportRecord command = new ExportRecord(ofCase, Drafts.of(Fact.of(id, exported, null)), redactions);
        ResponseEntity<Map<String, Object>> receipt =
                counter.one(command, caller, "/api/cases/" + ofCase.hex() + "/facts/" + id);
        Map<String, Object> told = receipt.getBody();
        if (told != null && told.get("position") instanceof Long position) indexing.cover(position);
        return receipt;
    }
}
