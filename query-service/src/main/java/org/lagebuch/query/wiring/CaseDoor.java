package org.lagebuch.query.wiring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.lagebuch.edge.CallerArgument;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.sight.Sight;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Before every question about one case, whichever room answers it: a case one may not see is not there. What is recorded
 * is judged where it is decided.
 */
final class CaseDoor implements HandlerInterceptor {
    private final Sight sight;

    CaseDoor(Sight sight) {
        this.sight = sight;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> named && named.get("caseId") instanceof String caseId) check(caseId);
        return true;
    }

    private void check(String text) {
        CaseId caseId = Asked.caseId(text);
        if (!sight.sees(SightWiring.who(CallerArgument.present()), caseId)) throw Asked.noCase();
    }
}
