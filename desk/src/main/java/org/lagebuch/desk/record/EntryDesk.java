package org.lagebuch.desk.record;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.Line;
import org.lagebuch.desk.entry.Setting;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a line, shows what it means, and records it. */
@Controller
public final class EntryDesk {
    private static final String KNOWN_ALREADY = "id-with-other-content";

    private static final String PREVIEW = "preview";
    private static final String PROBLEM = "problem";

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public EntryDesk(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** A POST only so that what is being typed stands in no address and no log. */
    @PostMapping("/cases/{caseId}/entries/preview")
    ModelAndView preview(@PathVariable String caseId, EntryForm form, Locale locale) {
        return new ModelAndView("desk/entry :: preview", HttpStatus.OK)
                .addObject(PREVIEW, Preview.of(heard(form), new Words(messages, locale), form.zoneId()))
                .addObject(PROBLEM, "")
                .addObject("recorded", "");
    }

    @PostMapping("/cases/{caseId}/entries")
    ModelAndView record(
            @PathVariable String caseId,
            EntryForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            RedirectAttributes next,
            Locale locale) {
        Words words = new Words(messages, locale);
        ModelAndView answer = switch (heard(form)) {
            case Heard.Understood understood -> recorded(caseId, understood, form, fragment != null, words);
            case Heard.Unclear unclear -> asking(Preview.of(unclear, words, form.zoneId()), "", HttpStatus.OK);
            case Heard.Silence silence -> asking(Preview.of(silence, words, form.zoneId()), "", HttpStatus.OK);
        };
        return fragment == null && answer.getModel().get(PREVIEW) instanceof Preview preview
                ? onThePage(caseId, form, preview, answer, next)
                : answer;
    }

    /** Where no script puts a question beside the line, the page of the case shows both. */
    private static ModelAndView onThePage(
            String caseId, EntryForm form, Preview asked, ModelAndView answer, RedirectAttributes next) {
        String problem = String.valueOf(answer.getModel().get(PROBLEM));
        next.addFlashAttribute("entryAsks", problem.isEmpty() ? asked.question() : problem);
        next.addFlashAttribute("entryChoices", asked.choices());
        // Not in the address, which stands in logs and has its limits.
        next.addFlashAttribute("entryTyped", form.line());
        return new ModelAndView("redirect:/cases/" + Query.step(caseId));
    }

    private ModelAndView recorded(
            String caseId, Heard.Understood heard, EntryForm form, boolean fragment, Words words) {
        String path = "/cases/" + Query.step(caseId);
        String factId = form.factId() == null ? "" : form.factId();
        String captured = form.hasWaited() ? form.capturedAt() : null;
        Answer answer = api.post("/api" + path + "/facts", FactJson.of(heard, factId, captured));
        Preview preview = Preview.of(heard, words, form.zoneId());
        // The first answer got lost: an id that this line alone has is on record already.
        boolean known = form.hasWaited() && answer.problem().equals(KNOWN_ALREADY);
        if (!answer.isOk() && !known) return asking(preview, answer.title(), later(answer));
        String position = answer.body().path("position").asString("");
        if (!fragment) return new ModelAndView("redirect:" + path + "?minPosition=" + position + "#entry");
        return new ModelAndView("desk/entry :: preview", HttpStatus.CREATED)
                .addObject(PREVIEW, preview)
                .addObject(PROBLEM, "")
                .addObject("recorded", known ? "known" : position);
    }

    /** A question is a good answer, and the browser is to report no failure for it. */
    private static ModelAndView asking(Preview preview, String problem, HttpStatus status) {
        return new ModelAndView("desk/entry :: preview", status)
                .addObject(PREVIEW, preview)
                .addObject(PROBLEM, problem)
                .addObject("recorded", "");
    }

    /** What a later try may bring is told apart from what was refused for good. */
    private static HttpStatus later(Answer answer) {
        return switch (answer.status()) {
            case 401, 429, 500, 502, 503, 504 -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.OK;
        };
    }

    private Heard heard(EntryForm form) {
        Instant typedAt = form.typedAt(clock.instant());
        String line = form.line() == null ? "" : form.line();
        return Line.read(line.length() > 4000 ? line.substring(0, 4000) : line, new Setting(form.zoneId(), typedAt));
    }
}
