package org.lagebuch.query.caseload;

import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Caller;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Lists the cases. */
@RestController
public final class CaseloadEndpoint {
    private static final int SIZE_MAX = 200;
    private static final int PAGE_MAX = 10_000;
    private static final int BATCH = 200;

    private final Versioned<CaseloadView> views;
    private final Freshness freshness;
    private final Feed feed;
    private final Sight sight;
    private final Duties duties;

    /** Those of some cases that somebody sees. */
    public interface Sight {
        Set<CaseId> seen(Caller caller, List<CaseId> cases);
    }

    /** What a case obliges to by now, for its line. */
    public interface Duties {
        /** @param position of the last event of the case */
        ObjectNode now(CaseId caseId, long position);
    }

    public CaseloadEndpoint(Versioned<CaseloadView> views, Freshness freshness, Feed feed, Sight sight, Duties duties) {
        this.views = views;
        this.freshness = freshness;
        this.feed = feed;
        this.sight = sight;
        this.duties = duties;
    }

    @GetMapping("/api/cases")
    ResponseEntity<Object> caseload(
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "severity", required = false) @Nullable String severity,
            @RequestParam(name = "page", required = false) @Nullable String page,
            @RequestParam(name = "size", required = false) @Nullable String size,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition,
            Caller caller)
            throws InterruptedException {
        int wanted = (int) Asked.number("size", size, 50, 1, SIZE_MAX);
        int number = (int) Asked.number("page", page, 0, 0, PAGE_MAX);
        Document which = new Document();
        if (text != null) which.append("words", Pattern.compile(Pattern.quote(text.toLowerCase(Locale.ROOT))));
        if (status != null) which.append("status", Asked.oneOf("status", status, "open", "closed"));
        if (severity != null) {
            which.append("severity", Asked.oneOf("severity", severity, "low", "medium", "high", "critical"));
        }
        if (!freshness.reached(Asked.position("minPosition", minPosition))) return Asked.notYet();
        long position = feed.watermark() - 1;
        List<Map<String, Object>> cases = seen(which, number * wanted, wanted, caller).stream()
                .map(this::shown)
                .toList();
        return ResponseEntity.ok(Map.of("position", position, "page", number, "size", wanted, "cases", cases));
    }

    /** Pages count what one sees. Lists of cases are short, and what one does not see is passed over in their order. */
    private List<Document> seen(Document which, int skip, int wanted, Caller caller) {
        List<Document> page = new ArrayList<>();
        int passed = 0;
        for (int from = 0; page.size() < wanted; from += BATCH) {
            List<Document> some = batch(which, from);
            Set<CaseId> seen = sight.seen(
                    caller,
                    some.stream().map(line -> new CaseId(line.getString("_id"))).toList());
            for (Document line : some) {
                if (!seen.contains(new CaseId(line.getString("_id"))) || passed++ < skip) continue;
                if (page.size() < wanted) page.add(line);
            }
            if (some.size() < BATCH) break;
        }
        return page;
    }

    private List<Document> batch(Document which, int from) {
        return views.live()
                .cases()
                .find(which)
                .sort(descending("position"))
                .skip(from)
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    private Map<String, Object> shown(Document line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("caseId", line.getString("_id"));
        for (String name : List.of("title", "kind", "status", "severity", "position", "seq")) {
            if (line.get(name) != null) shown.put(name, line.get(name));
        }
        shown.put("lastActivity", line.getDate("activity").toInstant().toString());
        if ("open".equals(line.getString("status"))) {
            shown.put("obligations", duties.now(new CaseId(line.getString("_id")), line.getLong("position")));
        }
        return shown;
    }
}
