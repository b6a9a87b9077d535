package org.lagebuch.standalone.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.session.DeskDoor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The desk, which asks for people, and the programs an administrator let in, which ask for themselves. */
final class KnownClients implements RegisteredClientRepository {
    static final String DESK = "lagebuch-desk";
    private static final String RETURN = "/login/oauth2/code/" + DeskDoor.PROVIDER;
    /** How long a token is good where nobody can call it back; a person's is, at each use. */
    private static final Duration TOKEN = Duration.ofMinutes(5);
    /** As long as a session may last. */
    private static final Duration RENEWAL = Duration.ofHours(12);

    private final Address address;
    private final String deskSecretHash;
    private final Clients programs;

    KnownClients(Address address, String deskSecretHash, Clients programs) {
        this.address = address;
        this.deskSecretHash = deskSecretHash;
        this.programs = programs;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException(
                "clients are made by an administrator, not by this protocol: " + client.getClientId());
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(DESK)) return desk();
        Clients.Client program = programs.find(clientId);
        return program == null ? null : registered(program);
    }

    private RegisteredClient desk() {
        return RegisteredClient.withId(DESK)
                .clientId(DESK)
                .clientSecret(deskSecretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> address.issuers().forEach(issuer -> uris.add(issuer + RETURN)))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN)
                        .refreshTokenTimeToLive(RENEWAL)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient registered(Clients.Client program) {
        return RegisteredClient.withId(program.id())
                .clientId(program.id())
                .clientName(program.name())
                .clientSecret(program.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(TOKEN).build())
                .build();
    }
}
