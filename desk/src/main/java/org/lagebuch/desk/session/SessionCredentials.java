package org.lagebuch.desk.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Credentials;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The access token of whoever is at the desk, renewed when it has run out. It stays on the server: the browser holds the
 * name of a session and nothing else. Must be asked in the thread of the request, before the answer begins; where the
 * provider renews no more, the person is sent to sign in again.
 */
final class SessionCredentials implements Credentials {
    private final OAuth2AuthorizedClientManager clients;

    SessionCredentials(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public String authorization() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!(signedIn instanceof OAuth2AuthenticationToken person)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)) {
            return "";
        }
        // A refresh token is good for one use: two requests of one session take turns.
        synchronized (turn(current.getRequest())) {
            return "Bearer " + token(person, current);
        }
    }

    private String token(OAuth2AuthenticationToken person, ServletRequestAttributes current) {
        String provider = person.getAuthorizedClientRegistrationId();
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest.withClientRegistrationId(provider)
                .principal(person)
                .attribute(HttpServletRequest.class.getName(), current.getRequest())
                .attributes(attributes -> {
                    if (current.getResponse() != null) {
                        attributes.put("jakarta.servlet.http.HttpServletResponse", current.getResponse());
                    }
                })
                .build();
        try {
            return value(clients.authorize(wanted), provider);
        } catch (ClientAuthorizationRequiredException e) {
            throw e;
        } catch (ClientAuthorizationException e) {
            throw new ClientAuthorizationRequiredException(provider);
        }
    }

    private static String value(@Nullable OAuth2AuthorizedClient client, String provider) {
        if (client == null) throw new ClientAuthorizationRequiredException(provider);
        return client.getAccessToken().getTokenValue();
    }

    private static Object turn(HttpServletRequest request) {
        Object turn = request.getSession().getAttribute(SessionTurn.NAME);
        return turn == null ? request.getSession() : turn;
    }
}
