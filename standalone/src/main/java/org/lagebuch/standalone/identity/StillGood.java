package org.lagebuch.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token counts as long as whom it names does: disabled, removed or with a new password, its time is over at once. */
final class StillGood implements OAuth2TokenValidator<Jwt> {
    private static final OAuth2Error OVER =
            new OAuth2Error("invalid_token", "Whom this token names has changed.", null);

    private final LocalUsers users;
    private final Clients clients;

    StillGood(LocalUsers users, Clients clients) {
        this.users = users;
        this.clients = clients;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String name = token.getClaimAsString(TokenContent.NAME);
        boolean good = name == null ? program(token.getSubject()) : person(name, token);
        return good ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(OVER);
    }

    private boolean program(@Nullable String id) {
        return id != null && clients.find(id) != null;
    }

    private boolean person(String name, Jwt token) {
        LocalUser user = users.find(name);
        return user != null
                && user.isEnabled()
                && user.pseudonym().equals(token.getSubject())
                && token.getClaim(TokenContent.REVISION) instanceof Number revision
                && revision.longValue() == user.revision();
    }
}
