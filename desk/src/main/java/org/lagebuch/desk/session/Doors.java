package org.lagebuch.desk.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** Which doors a page shows: those that open for whoever is at the desk. The API decides; this only spares an offer. */
@ControllerAdvice("org.lagebuch.desk")
public final class Doors {
    private static final String CASES = "/cases/";

    private final Api api;

    public Doors(Api api) {
        this.api = api;
    }

    @ModelAttribute
    void offer(SignedIn person, @PathVariable Map<String, String> path, HttpServletRequest request, Model model) {
        model.addAttribute("self", person.id());
        model.addAttribute("mayAudit", person.is("auditor") || person.is("administrator"));
        model.addAttribute("mayAdminister", person.is("administrator"));
        @Nullable String caseId = request.getRequestURI().startsWith(CASES) ? path.get("caseId") : null;
        JsonNode may = caseId == null ? null : inCase(caseId);
        model.addAttribute("mayRecord", person.records() && allows(may, "record"));
        model.addAttribute("mayAdmit", person.records() && allows(may, "admit"));
        model.addAttribute("mayLookBack", allows(may, "look-back"));
    }

    /** Nothing where the API does not say; the page itself is told why. */
    private @Nullable JsonNode inCase(String caseId) {
        Answer answer = api.get(Query.of("/api/cases/" + Query.step(caseId) + "/access"));
        return answer.isOk() && answer.body().has("may") ? answer.body().path("may") : null;
    }

    private static boolean allows(@Nullable JsonNode may, String deed) {
        return may == null || may.valueStream().anyMatch(one -> one.asString("").equals(deed));
    }
}
