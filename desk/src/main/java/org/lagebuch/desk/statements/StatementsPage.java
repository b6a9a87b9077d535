package org.lagebuch.desk.statements;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
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
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The statements of a case with their alarms, and two of them claim by claim. */
@Controller
public final class StatementsPage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public StatementsPage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param from the earlier of two statements to compare; without both, none are compared */
    @GetMapping("/cases/{caseId}/statements")
    String show(
            @PathVariable String caseId,
            Asked asked,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(asked.moment(path)).orRefuse(), words, clock.instant());
        JsonNode told = api.get(asked.onAxes(path + "/statements")).orRefuse();
        List<StatementRow> statements = StatementRow.all(told.path("statements"), words, head.zoneId());
        model.addAttribute("head", head);
        model.addAttribute("asked", asked);
        model.addAttribute("statements", statements);
        model.addAttribute("alarms", AlarmRow.all(told.path("alarms"), words, head.zoneId()));
        model.addAttribute("from", isSet(from) ? from : earlier(statements));
        model.addAttribute("to", isSet(to) ? to : latest(statements));
        if (isSet(from) && isSet(to))
            compare(asked.onAxes(path + "/statements/diff").with("from", from).with("to", to), head, words, model);
        return "desk/statements";
    }

    private void compare(Query query, CaseHead head, Words words, Model model) {
        Answer answer = api.get(query);
        if (!answer.isOk()) {
            model.addAttribute("problem", answer.title());
            return;
        }
        JsonNode difference = answer.body();
        model.addAttribute("before", StatementRow.of(difference.path("from"), words, head.zoneId()));
        model.addAttribute("after", StatementRow.of(difference.path("to"), words, head.zoneId()));
        model.addAttribute("changes", ChangeRow.all(difference, words));
    }

    private static String latest(List<StatementRow> statements) {
        return statements.isEmpty() ? "" : statements.getLast().factId();
    }

    private static String earlier(List<StatementRow> statements) {
        return statements.size() < 2
                ? ""
                : statements.get(statements.size() - 2).factId();
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
