package org.lagebuch.desk.duties;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.story.Asked;
import org.lagebuch.desk.story.CaseHead;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** All duties of a case, for any moment, each with what it rests on. */
@Controller
public final class DutiesPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public DutiesPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** The duties that stand alike. */
    record Bunch(String code, List<DutyCard> duties) {}

    @GetMapping("/cases/{caseId}/duties")
    String show(@PathVariable String caseId, Asked asked, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        JsonNode told = api.get(asked.moment(path + "/obligations")).orRefuse();
        Limits limits = new Limits(api.get(Query.of("/api/regimes")));
        Instant at = Countdown.date(told.path("at"));
        DutyCards cards = new DutyCards(words, head.zoneId(), limits, at == null ? clock.instant() : at);
        List<DutyCard> duties = cards.of(told.path("obligations"));
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("tab", "duties");
        model.addAttribute("bunches", bunches(duties));
        model.addAttribute("questions", Question.open(duties));
        model.addAttribute("regimes", RegimeOption.of(duties));
        model.addAttribute("files", api.get(asked.onAxes(path + "/filings")).isOk());
        model.addAttribute("pack", told.path("pack").path("version").asString(""));
        return "desk/duties";
    }

    private static List<Bunch> bunches(List<DutyCard> duties) {
        return Arrays.stream(DutyCard.Group.values())
                .map(group -> new Bunch(
                        "duties.group-" + group.name().toLowerCase(Locale.ROOT),
                        duties.stream().filter(duty -> duty.group() == group).toList()))
                .filter(bunch -> !bunch.duties().isEmpty())
                .toList();
    }
}
