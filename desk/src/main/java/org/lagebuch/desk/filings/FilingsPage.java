package org.lagebuch.desk.filings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Download;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.story.Asked;
import org.lagebuch.desk.story.CaseHead;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The reports that were filed, each as a file; the receipt number is added once the authority gave one. */
@Controller
public final class FilingsPage {
    private static final List<String> FORMATS = List.of("json", "text", "pdf");

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public FilingsPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/filings")
    String show(@PathVariable String caseId, Asked asked, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        JsonNode told = api.get(asked.onAxes(path + "/filings")).orRefuse();
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("filings", FilingRow.all(told.path("filings"), words, head.zoneId()));
        model.addAttribute("formats", FORMATS);
        return "desk/filings";
    }

    @GetMapping("/cases/{caseId}/filings/{factId}/file")
    void file(
            @PathVariable String caseId,
            @PathVariable String factId,
            @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        String path = "/api/cases/" + Query.step(caseId) + "/filings/" + Query.step(factId);
        Download.carry(api.file(Query.of(path).with("format", format)), response);
    }

    @PostMapping("/cases/{caseId}/filings/{factId}/receipt")
    String receipt(
            @PathVariable String caseId,
            @PathVariable String factId,
            @RequestParam String receipt,
            SignedIn person,
            Locale locale,
            Model model) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        ObjectNode fact = JsonNodeFactory.instance.objectNode().put("kind", "notification-acknowledged");
        fact.put("summary", words.of("filing.receipt-summary", receipt.strip()));
        fact.putObject("details").put("notification", factId).put("receipt", receipt.strip());
        Answer answer = api.post("/api/cases/" + Query.step(caseId) + "/facts", fact);
        if (answer.isOk()) return "redirect:/cases/" + Query.step(caseId) + "/filings";
        model.addAttribute("problem", answer.title());
        return show(caseId, Asked.NOW, locale, model);
    }
}
