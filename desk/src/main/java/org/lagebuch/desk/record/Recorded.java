package org.lagebuch.desk.record;

import java.util.Map;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The way back to the story after something was recorded: in place where there is a script, else by its address. */
final class Recorded {
    private Recorded() {}

    static ModelAndView of(String caseId, String factId, Answer answer, boolean inPlace) {
        String position = answer.body().path("position").asString("");
        if (inPlace) return new ModelAndView(told(position), Map.of());
        return new ModelAndView(
                "redirect:/cases/" + Query.step(caseId) + "?minPosition=" + position + "#fact-" + Query.step(factId));
    }

    /** No content, but an event that the script of the page listens to. */
    private static View told(String position) {
        return (model, request, response) -> {
            response.setHeader("HX-Trigger", "{\"lagebuch:recorded\":{\"position\":\"" + position + "\"}}");
            response.setStatus(HttpStatus.NO_CONTENT.value());
        };
    }
}
