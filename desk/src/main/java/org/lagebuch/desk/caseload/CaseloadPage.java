package org.lagebuch.desk.caseload;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The first page: which cases there are, the liveliest first. */
@Controller
public final class CaseloadPage {
    private static final int SIZE = 50;

    private final Api api;
    private final MessageSource messages;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone of this installation, for cases of many zones in one list */
    public CaseloadPage(Api api, MessageSource messages, ZoneId zone, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    @GetMapping({"/", "/cases"})
    String caseload(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        JsonNode told = api.get(Query.of("/api/cases")
                        .with("text", text)
                        .with("status", status)
                        .with("severity", severity)
                        .with("size", Integer.toString(SIZE + 1))
                        .with("page", page == 0 ? null : Integer.toString(page)))
                .orRefuse();
        Instant now = clock.instant();
        List<CaseRow> rows = StreamSupport.stream(told.path("cases").spliterator(), false)
                .map(row -> CaseRow.of(row, words, zone, now))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("text", text);
        model.addAttribute("status", status);
        model.addAttribute("severity", severity);
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() > SIZE);
        model.addAttribute("zone", zone.getId());
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        return "desk/caseload";
    }

    @PostMapping("/cases")
    String open(
            @RequestParam String title,
            @RequestParam String zone,
            @RequestParam(defaultValue = "incident") String kind,
            Locale locale,
            Model model) {
        ObjectNode opening = JsonNodeFactory.instance.objectNode();
        opening.put("title", title.strip()).put("zone", zone).put("kind", kind);
        Answer answer = api.post("/api/cases", opening);
        if (!answer.isOk()) {
            model.addAttribute("problem", answer.title());
            model.addAttribute("title", title);
            return caseload(null, null, null, 0, locale, model);
        }
        return "redirect:/cases/" + answer.body().path("caseId").asString("") + "?minPosition="
                + answer.body().path("position").asLong(0);
    }
}
