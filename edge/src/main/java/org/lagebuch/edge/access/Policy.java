package org.lagebuch.edge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may make a call, by the one list of them. */
public final class Policy implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean openLedger;

    /** @param openLedger whether anybody may read the tree, which tells how much was recorded and when */
    public Policy(boolean openLedger) {
        this.openLedger = openLedger;
    }

    public static List<Line> lines() {
        return Calls.all();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Line> line = at(request).stream()
                .filter(one -> one.isOf(request.getMethod()))
                .findFirst();
        return new AuthorizationDecision(line.isPresent() && allows(line.get(), caller.get()));
    }

    /** The methods that some call at this path takes; none where there is no such path. */
    public static List<String> methodsAt(HttpServletRequest request) {
        return at(request).stream()
                .flatMap(line -> line.isOf("HEAD") ? List.of("GET", "HEAD").stream() : List.of("POST").stream())
                .distinct()
                .toList();
    }

    private boolean allows(Line line, @Nullable Authentication caller) {
        boolean open = switch (line.to()) {
            case NEVER -> false;
            case WITH_THE_LEDGER -> openLedger;
            case ALWAYS -> true;
        };
        if (open) return true;
        if (caller == null || caller instanceof AnonymousAuthenticationToken || !caller.isAuthenticated()) return false;
        return caller.getAuthorities().stream()
                .anyMatch(authority -> line.roles().stream()
                        .anyMatch(role -> ("ROLE_" + role.name()).equals(authority.getAuthority())));
    }

    private static List<Line> at(HttpServletRequest request) {
        return Calls.all().stream().filter(line -> line.isAt(request)).toList();
    }
}
