package org.lagebuch.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lagebuch.edge.Waiting;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what was wrong, but not whether there is such a user. */
final class SignInFailed implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String why = switch (e) {
            case Waiting wait -> "later&wait=" + wait.seconds();
            case DisabledException disabled -> "disabled";
            default -> "wrong";
        };
        response.sendRedirect(ProviderDoors.SIGN_IN + "?why=" + why);
    }
}
