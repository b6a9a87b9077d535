package org.lagebuch.query.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Caller;

/** Asks for cases in few words. */
final class CaseloadAsking {
    static final Caller ANA = new Caller("ana", "responder");

    private final CaseloadEndpoint endpoint;

    CaseloadAsking(CaseloadEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    List<Map<?, ?>> all() throws InterruptedException {
        return cases(null, null, null);
    }

    List<Map<?, ?>> cases(@Nullable String text, @Nullable String status, @Nullable String severity)
            throws InterruptedException {
        return cases(body(endpoint.caseload(text, status, severity, null, "200", null, ANA)
                .getBody()));
    }

    Map<?, ?> page(int page, int size) throws InterruptedException {
        return body(endpoint.caseload(null, null, null, Integer.toString(page), Integer.toString(size), null, ANA)
                .getBody());
    }

    static List<Object> titles(List<Map<?, ?>> cases) {
        List<Object> titles = new ArrayList<>();
        for (Map<?, ?> one : cases) titles.add(Objects.requireNonNull(one.get("title")));
        return titles;
    }

    static List<Map<?, ?>> cases(Map<?, ?> body) {
        List<Map<?, ?>> cases = new ArrayList<>();
        for (Object one : (List<?>) Objects.requireNonNull(body.get("cases"))) cases.add((Map<?, ?>) one);
        return cases;
    }

    private static Map<?, ?> body(@Nullable Object body) {
        return (Map<?, ?>) Objects.requireNonNull(body);
    }
}
