package org.lagebuch.edge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.access.Role;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands an endpoint who asks: the pseudonym of a local user, or the subject of a bearer token. */
public final class CallerArgument implements HandlerMethodArgumentResolver {
    private static final String ROLE = "ROLE_";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return present();
    }

    /**
     * Who asks in this thread.
     *
     * @throws IllegalStateException outside a request that security let in
     */
    public static Caller present() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null) throw new IllegalStateException("security lets nobody in without a name");
        String id =
                signedIn.getPrincipal() instanceof Caller.Pseudonymous known ? known.pseudonym() : signedIn.getName();
        Set<String> roles = roles(signedIn);
        return new Caller(id, role(roles), roles);
    }

    private static @Nullable String role(Set<String> roles) {
        return Role.AT_WORK_FIRST.stream()
                .map(Role::word)
                .filter(roles::contains)
                .findFirst()
                .or(() -> roles.stream().sorted().findFirst())
                .orElse(null);
    }

    private static Set<String> roles(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                .collect(toUnmodifiableSet());
    }
}
