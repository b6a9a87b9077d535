package org.lagebuch.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the sign-in page asks for besides a name and a password. */
final class SignInDetails extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1L;

    private final @Nullable String code;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.code = request.getParameter("code");
    }

    @Nullable
    String code() {
        return code;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
