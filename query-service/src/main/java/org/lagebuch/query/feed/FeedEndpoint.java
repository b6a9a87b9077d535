package org.lagebuch.query.feed;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bson.Document;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator asks of the feed. */
@RestController
public final class FeedEndpoint {
    private final Feed feed;

    public FeedEndpoint(Feed feed) {
        this.feed = feed;
    }

    @GetMapping("/api/feed/parked")
    Map<String, Object> parked() {
        return Map.of(
                "watermark", feed.watermark(),
                "lag", feed.lag(),
                "parked", feed.parked().stream().map(FeedEndpoint::shown).toList());
    }

    @PostMapping("/api/feed/parked/{caseId}/retry")
    Map<String, Object> retry(@PathVariable("caseId") String caseId) {
        if (!CaseId.isCaseId(caseId)) {
            throw new Refused(List.of(new Problem("case-not-found", 404, "There is no such case.", "/caseId", null)));
        }
        return Map.of("caseId", caseId, "through", feed.retry(new CaseId(caseId)));
    }

    @PostMapping("/api/feed/rebuild")
    Map<String, Object> rebuild() {
        OptionalLong position = feed.rebuild();
        if (position.isEmpty()) {
            throw new Refused(
                    List.of(new Problem("rebuild-under-way", 409, "The views are being built anew already.")));
        }
        return Map.of("position", position.getAsLong());
    }

    private static Document shown(Document parked) {
        Document shown = new Document(parked);
        shown.remove("_id");
        return shown;
    }
}
