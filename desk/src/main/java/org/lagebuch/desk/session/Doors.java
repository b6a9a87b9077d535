package org.lagebuch.desk.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.api.Unreachable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.LazyContextVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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
        Lazy<JsonNode> may = new Lazy<>(() -> caseId == null ? MissingNode.getInstance() : inCase(caseId));
        model.addAttribute("mayRecord", new Lazy<>(() -> person.records() && allows(may.getValue(), "record")));
        model.addAttribute("mayAdmit", new Lazy<>(() -> person.records() && allows(may.getValue(), "admit")));
        model.addAttribute("mayLookBack", new Lazy<>(() -> allows(may.getValue(), "look-back")));
    }

    /** Asked for only by a page that shows it: not while somebody types, nor by what is carried on as it is. */
    private static final class Lazy<T> extends LazyContextVariable<T> {
        private final Supplier<T> value;

        Lazy(Supplier<T> value) {
            this.value = value;
        }

        @Override
        protected T loadValue() {
            return value.get();
        }
    }

    private JsonNode inCase(String caseId) {
        try {
            return api.get(Query.of("/api/cases/" + Query.step(caseId) + "/access"))
                    .body()
                    .path("may");
        } catch (Unreachable away) {
            return MissingNode.getInstance();
        }
    }

    /** Where nothing is said all is offered: whoever answers then says why not. */
    private static boolean allows(JsonNode may, String deed) {
        return may.isMissingNode()
                || may.valueStream().anyMatch(one -> one.asString("").equals(deed));
    }
}
