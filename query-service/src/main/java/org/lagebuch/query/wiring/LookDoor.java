package org.lagebuch.query.wiring;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.CallerArgument;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.looks.Traces;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Behind the door of a case: whoever was let in leaves a trace before anything is shown. */
final class LookDoor implements HandlerInterceptor {
    private static final String CASE = "/api/cases/{caseId}";

    private final Traces traces;

    LookDoor(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String search = text(request);
        if (pattern.equals("/api/cases") && search != null) leave(null, look(Look.At.SEARCH, null, search));
        String caseId = variable(request, "caseId");
        if (pattern.startsWith(CASE) && caseId != null) leave(new CaseId(caseId), ofCase(request, pattern, search));
        return true;
    }

    private static Look ofCase(HttpServletRequest request, String pattern, @Nullable String search) {
        return switch (pattern.substring(CASE.length())) {
            case "/facts/{factId}" -> look(Look.At.FACT, one(request), null);
            case "/filings/{factId}" -> look(Look.At.FILING, one(request), null);
            case "/export" -> look(Look.At.EXPORT, null, null);
            default -> look(search == null ? Look.At.CASE : Look.At.SEARCH, null, search);
        };
    }

    private static Look look(Look.At at, @Nullable UUID of, @Nullable String search) {
        Caller caller = CallerArgument.present();
        return new Look(caller.id(), caller.role(), at, of, search);
    }

    private void leave(@Nullable CaseId caseId, Look look) {
        try {
            traces.leave(caseId, look);
        } catch (Looks.NotWritten away) {
            throw new Refused(new Problem(
                    "busy", 503, "That this is taken away could not be written down, so it is not given. Try again."));
        }
    }

    /** A malformed id is refused by whoever answers. */
    private static @Nullable UUID one(HttpServletRequest request) {
        try {
            return UUID.fromString(String.valueOf(variable(request, "factId")));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable String text(HttpServletRequest request) {
        String text = request.getParameter("text");
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get(name) instanceof String text ? text : null;
    }
}
