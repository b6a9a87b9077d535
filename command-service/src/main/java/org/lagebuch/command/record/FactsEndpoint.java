package org.lagebuch.command.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.command.counter.Submission;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where facts are recorded, one or many. */
@RestController
@RequestMapping(path = "/api/cases/{caseId}/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
final class FactsEndpoint {
    private final Counter counter;
    private final Rulebook rulebook;
    private final Supplier<UUID> ids;

    FactsEndpoint(Counter counter, Rulebook rulebook, Supplier<UUID> ids) {
        this.counter = counter;
        this.rulebook = rulebook;
        this.ids = ids;
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> record(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        Fact fact = Submission.of(body).asFact(ids);
        RecordFacts command = new RecordFacts(ofCase, List.of(Drafts.of(fact)), false, rulebook);
        return counter.one(command, caller, "/api/cases/" + ofCase.hex() + "/facts/" + fact.id());
    }

    @PostMapping("/batch")
    ResponseEntity<Map<String, Object>> recordAll(@PathVariable String caseId, InputStream body, Caller caller)
            throws IOException {
        CaseId ofCase = Submission.caseInPath(caseId);
        List<Fact> facts = Submission.of(body).asFacts(RecordFacts.BATCH_MAX, ids);
        RecordFacts command =
                new RecordFacts(ofCase, facts.stream().map(Drafts::of).toList(), true, rulebook);
        return counter.several(command, caller, "/api/cases/" + ofCase.hex() + "/timeline");
    }
}
