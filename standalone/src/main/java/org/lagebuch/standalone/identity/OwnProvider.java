package org.lagebuch.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.session.DeskDoor;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * How the desk reaches the provider in the same process: the browser stays at the host it came to, tokens are fetched
 * within the machine. Made anew each time, since the port is known only once it is open.
 */
final class OwnProvider implements ClientRegistrationRepository {
    private final Address address;
    private final String secret;

    OwnProvider(Address address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(DeskDoor.PROVIDER)) return null;
        String inside = address.inside();
        return ClientRegistration.withRegistrationId(id)
                .clientId(KnownClients.DESK)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID)
                .authorizationUri("/oauth2/authorize")
                .tokenUri(inside + "/oauth2/token")
                .jwkSetUri(inside + "/oauth2/jwks")
                .issuerUri(address.issuer())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }
}
