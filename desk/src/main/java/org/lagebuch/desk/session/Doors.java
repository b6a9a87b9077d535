package org.lagebuch.desk.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.springframework.beans.factory.annotation.Value;
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
    private final String account;

    /** @param account where people change what they sign in with; empty where the provider sees to it */
    public Doors(Api api, @Value("${lagebuch.desk.account:}") String account) {
        this.api = api;
        this.account = account;
    }

    /** What the head of a page shows, whatever the page is about. */
    public Map<String, Object> everywhere(SignedIn person) {
        return Map.of(
                "self",
                person.id(),
                "account",
                account,
                "mayAudit",
                person.is("auditor") || person.is("administrator"),
                "mayAdminister",
                person.is("administrator"));
    }

    @ModelAttribute
    void offer(SignedIn person, @PathVariable Map<String, String> path, HttpServletRequest request, Model model) {
        model.addAllAttributes(everywhere(person));
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
