package org.lagebuch.query.caseload;

import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.feed.Feed;
import org.lagebuch.query.feed.Freshness;
import org.lagebuch.query.feed.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cases. */
@RestController
public final class CaseloadEndpoint {
    private static final int SIZE_MAX = 200;
    private static final int PAGE_MAX = 10_000;

    private final Versioned<CaseloadView> views;
    private final Freshness freshness;
    private final Feed feed;

    public CaseloadEndpoint(Versioned<CaseloadView> views, Freshness freshness, Feed feed) {
        this.views = views;
        this.freshness = freshness;
        this.feed = feed;
    }

    @GetMapping("/api/cases")
    ResponseEntity<Object> caseload(
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "severity", required = false) @Nullable String severity,
            @RequestParam(name = "page", required = false) @Nullable String page,
            @RequestParam(name = "size", required = false) @Nullable String size,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition)
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
        List<Map<String, Object>> cases = views.live()
                .cases()
                .find(which)
                .sort(descending("position"))
                .skip(number * wanted)
                .limit(wanted)
                .batchSize(SIZE_MAX)
                .map(CaseloadEndpoint::shown)
                .into(new ArrayList<>());
        return ResponseEntity.ok(Map.of("position", position, "page", number, "size", wanted, "cases", cases));
    }

    private static Map<String, Object> shown(Document line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("caseId", line.getString("_id"));
        for (String name : List.of("title", "kind", "status", "severity", "position", "seq")) {
            if (line.get(name) != null) shown.put(name, line.get(name));
        }
        shown.put("lastActivity", line.getDate("activity").toInstant().toString());
        return shown;
    }
}
