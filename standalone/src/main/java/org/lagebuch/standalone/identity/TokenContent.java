package org.lagebuch.standalone.identity;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says: who by pseudonym, which role, and for the API alone; looked up anew whenever one is made. */
final class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String API = "lagebuch-api";
    /** RFC 9068: an access token cannot be taken for another kind of token. */
    static final String TYPE = "at+jwt";

    static final String ROLES = "roles";
    static final String NAME = "preferred_username";
    static final String REVISION = "revision";

    private final LocalUsers users;
    private final Clients clients;

    TokenContent(LocalUsers users, Clients clients) {
        this.users = users;
        this.clients = clients;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
            context.getJwsHeader().type(TYPE);
            context.getClaims().audience(List.of(API));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            program(context);
        } else {
            person(context);
        }
    }

    private void program(JwtEncodingContext context) {
        Clients.Client client = clients.find(context.getRegisteredClient().getClientId());
        if (client == null) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        context.getClaims().claim(ROLES, List.of(client.role()));
    }

    private void person(JwtEncodingContext context) {
        Authentication person = context.getPrincipal();
        LocalUser user = person == null ? null : users.find(person.getName());
        if (user == null || !user.isEnabled()) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        context.getClaims()
                .subject(user.pseudonym())
                .claim(NAME, user.name())
                .claim(ROLES, List.of(user.role()))
                .claim(REVISION, user.revision());
    }
}
