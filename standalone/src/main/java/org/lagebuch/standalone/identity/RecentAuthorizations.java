package org.lagebuch.standalone.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * What was given to whom, as long as this process lives, like the sessions it is given for; the eldest goes when there
 * are too many. Tokens of programs are not kept: they are not renewed.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int KEPT_MAX = 2000;

    private final Map<String, OAuth2Authorization> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > KEPT_MAX;
        }
    });

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) return;
        kept.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.remove(authorization.getId());
    }

    /** Nothing that was given to this user is renewed any more. */
    void forget(String user) {
        kept.values().removeIf(given -> given.getPrincipalName().equals(user));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.get(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all().stream()
                .filter(given -> has(given, token, type))
                .findFirst()
                .orElse(null);
    }

    private List<OAuth2Authorization> all() {
        synchronized (kept) {
            return List.copyOf(kept.values());
        }
    }

    /** The state of a request for consent is no token; nobody is asked for consent here. */
    private static boolean has(OAuth2Authorization given, String token, @Nullable OAuth2TokenType type) {
        if (type == null) return given.getToken(token) != null;
        return switch (type.getValue()) {
            case "code" -> is(given.getToken(OAuth2AuthorizationCode.class), token);
            case "access_token" -> is(given.getAccessToken(), token);
            case "refresh_token" -> is(given.getRefreshToken(), token);
            case "id_token" -> is(given.getToken(OidcIdToken.class), token);
            default -> false;
        };
    }

    private static boolean is(OAuth2Authorization.@Nullable Token<?> known, String token) {
        return known != null
                && MessageDigest.isEqual(known.getToken().getTokenValue().getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
