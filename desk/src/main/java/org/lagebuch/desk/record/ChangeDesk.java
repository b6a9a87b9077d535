package org.lagebuch.desk.record;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.Kind;
import org.lagebuch.desk.entry.Line;
import org.lagebuch.desk.entry.Setting;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Corrects a fact, or takes it back, with a reason; the old wording stays. */
@Controller
public final class ChangeDesk {
    private static final List<String> REASONS =
            List.of("typo", "new-evidence", "misattribution", "wrong-time", "duplicate", "translation", "other");

    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public ChangeDesk(Api api, MessageSource messages, InstantSource clock, Supplier<UUID> ids) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping("/cases/{caseId}/facts/{factId}/correction")
    ModelAndView correction(@PathVariable String caseId, @PathVariable String factId, SignedIn person, Locale locale) {
        person.mustRecord();
        Words words = new Words(messages, locale);
        Standing standing = standing(caseId, factId);
        String time = standing.time(words);
        ChangeForm form = new ChangeForm(
                standing.summary(),
                time,
                time,
                standing.kind(),
                "new-evidence",
                null,
                ids.get().toString());
        return correction(caseId, factId, standing, form, "", words);
    }

    @GetMapping("/cases/{caseId}/facts/{factId}/retraction")
    ModelAndView retraction(@PathVariable String caseId, @PathVariable String factId, SignedIn person) {
        person.mustRecord();
        api.get(Query.of(path(caseId, factId))).orRefuse();
        ChangeForm form = new ChangeForm(
                null, null, null, null, "duplicate", null, ids.get().toString());
        return retraction(caseId, factId, form, "");
    }

    @PostMapping("/cases/{caseId}/facts/{factId}/correction")
    ModelAndView correct(
            @PathVariable String caseId,
            @PathVariable String factId,
            ChangeForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Locale locale) {
        Words words = new Words(messages, locale);
        Standing standing = standing(caseId, factId);
        ObjectNode replaced = standing.replaced(form);
        if (!form.newTime().isEmpty()) {
            switch (Line.read(form.newTime() + " …", new Setting(standing.zone(), clock.instant()))) {
                case Heard.Understood heard -> replaced.set("occurred", FactJson.occurred(heard.when()));
                case Heard.Unclear unclear -> {
                    String asked = Preview.of(unclear, words, standing.zone()).question();
                    return correction(caseId, factId, standing, form, words.of("correct.unclear", asked), words);
                }
                case Heard.Silence silence -> replaced.remove("occurred");
            }
        }
        ObjectNode change = form.change();
        change.set("fact", replaced);
        Answer answer = api.post(path(caseId, factId) + "/correction", change);
        return answer.isOk()
                ? Recorded.of(caseId, factId, answer, fragment != null)
                : correction(caseId, factId, standing, form, answer.title(), words);
    }

    @PostMapping("/cases/{caseId}/facts/{factId}/retraction")
    ModelAndView retract(
            @PathVariable String caseId,
            @PathVariable String factId,
            ChangeForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment) {
        Answer answer = api.post(path(caseId, factId) + "/retraction", form.change());
        return answer.isOk()
                ? Recorded.of(caseId, factId, answer, fragment != null)
                : retraction(caseId, factId, form, answer.title());
    }

    private Standing standing(String caseId, String factId) {
        String zone = api.get(Query.of("/api/cases/" + Query.step(caseId)))
                .orRefuse()
                .path("zone")
                .asString("UTC");
        return Standing.of(api.get(Query.of(path(caseId, factId))).orRefuse(), ZoneId.of(zone));
    }

    private static ModelAndView correction(
            String caseId, String factId, Standing standing, ChangeForm form, String problem, Words words) {
        List<KindOption> kinds = Arrays.stream(Kind.values())
                .map(kind -> KindOption.of(kind.kind(), words))
                .sorted()
                .toList();
        return page("desk/correction", caseId, factId, form, problem)
                .addObject("kinds", kinds)
                .addObject("ownKind", KindOption.of(standing.kind(), words))
                .addObject("withheld", standing.withheld());
    }

    private static ModelAndView retraction(String caseId, String factId, ChangeForm form, String problem) {
        return page("desk/retraction", caseId, factId, form, problem);
    }

    private static ModelAndView page(String view, String caseId, String factId, ChangeForm form, String problem) {
        return new ModelAndView(view, HttpStatus.OK)
                .addObject("caseId", caseId)
                .addObject("factId", factId)
                .addObject("form", form)
                .addObject("reasons", REASONS)
                .addObject("problem", problem);
    }

    private static String path(String caseId, String factId) {
        return "/api/cases/" + Query.step(caseId) + "/facts/" + Query.step(factId);
    }
}
