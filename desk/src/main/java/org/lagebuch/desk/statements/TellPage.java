package org.lagebuch.desk.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.Line;
import org.lagebuch.desk.entry.Setting;
import org.lagebuch.desk.record.FactJson;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records what was told outside, and which facts it told. */
@Controller
public final class TellPage {
    private static final String CLAIMS_MAX = "500";

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public TellPage(Api api, MessageSource messages, InstantSource clock, Supplier<UUID> ids) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/cases/{caseId}/statements/new")
    String ask(@PathVariable String caseId, SignedIn person, Locale locale, Model model) {
        person.mustRecord();
        return page(caseId, TellForm.blank(ids.get().toString()), "", locale, model);
    }

    @PostMapping("/cases/{caseId}/statements")
    String tell(@PathVariable String caseId, TellForm form, SignedIn person, Locale locale, Model model) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        String path = "/cases/" + Query.step(caseId);
        String zone = api.get(Query.of("/api" + path)).orRefuse().path("zone").asString("UTC");
        Optional<ObjectNode> occurred = occurred(form.when(), ZoneId.of(zone));
        if (occurred.isEmpty()) {
            return page(caseId, form, words.of("tell.at-unclear", form.when()), locale, model);
        }
        Answer answer = api.post("/api" + path + "/facts", form.fact(occurred.get()));
        if (!answer.isOk()) return page(caseId, form, answer.title(), locale, model);
        return "redirect:" + path + "/statements";
    }

    /** Empty where the time can mean several, or none. */
    private Optional<ObjectNode> occurred(String at, ZoneId zone) {
        Instant now = clock.instant();
        return Line.read((at + " …").strip(), new Setting(zone, now)) instanceof Heard.Understood understood
                ? Optional.of(FactJson.occurred(understood.when()))
                : Optional.empty();
    }

    private String page(String caseId, TellForm form, String problem, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(Query.of(path)).orRefuse(), words, clock.instant());
        JsonNode told =
                api.get(Query.of(path + "/timeline").with("limit", CLAIMS_MAX)).orRefuse();
        model.addAttribute("head", head);
        model.addAttribute("asked", Asked.NOW);
        model.addAttribute("form", form);
        model.addAttribute("options", ClaimOption.all(told.path("entries"), words));
        model.addAttribute("problem", problem);
        return "desk/tell";
    }
}
