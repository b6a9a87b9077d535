package org.lagebuch.desk.story;

import java.util.Locale;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** The two sliders of knowledge, asked for only when somebody wants to look back. */
@Controller
public final class LookBackPage {
    private final Api api;
    private final MessageSource messages;

    public LookBackPage(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseId}/lookback")
    String stops(@PathVariable String caseId, Asked asked, Locale locale, Model model) {
        String path = "/api/cases/" + Query.step(caseId);
        JsonNode moments = api.get(Query.of(path + "/moments")).orRefuse();
        model.addAttribute("stops", Stops.of(moments, asked, new Words(messages, locale)));
        model.addAttribute("caseId", caseId);
        return "desk/lookback";
    }
}
