package org.lagebuch.standalone.identity;

import com.mongodb.client.MongoClient;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** An OpenID provider for this installation alone, which knows the desk and the programs an administrator let in. */
@Configuration(proxyBeanMethods = false)
@Import(ProviderDoors.class)
public class LocalProvider {
    private final SecureRandom random = new SecureRandom();
    /** Between the desk and the provider in one process; it dies with it. */
    private final String deskSecret = HexFormat.of().formatHex(random.generateSeed(32));

    @Bean
    Address address(Environment environment) {
        return new Address(environment);
    }

    @Bean
    Clients programs(MongoClient client, PasswordEncoder passwords) {
        return new Clients(client, passwords, random);
    }

    @Bean
    RegisteredClientRepository knownClients(Address address, Clients programs, PasswordEncoder passwords) {
        return new KnownClients(address, String.valueOf(passwords.encode(deskSecret)), programs);
    }

    @Bean
    ClientRegistrationRepository ownProvider(Address address) {
        return new OwnProvider(address, deskSecret);
    }

    @Bean
    RecentAuthorizations authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    TokenContent tokenContent(LocalUsers users, Clients programs) {
        return new TokenContent(users, programs);
    }

    @Bean
    JWKSource<SecurityContext> tokenKey(@Value("${lagebuch.secrets}") Path secrets) {
        return new ImmutableJWKSet<>(new JWKSet(TokenKey.in(secrets)));
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys, Address address, LocalUsers users, Clients programs) {
        return OwnTokens.decoder(keys, address, new StillGood(users, programs));
    }

    /** Without an issuer each answer names the address it was asked at; see Address. */
    @Bean
    AuthorizationServerSettings providerSettings(Environment environment) {
        AuthorizationServerSettings.Builder settings = AuthorizationServerSettings.builder();
        String published = environment.getProperty("lagebuch.url");
        if (published != null) settings.issuer(published);
        return settings.build();
    }

    @Bean
    SignedInUsers signedInUsers(SessionRegistry sessions, RecentAuthorizations authorizations) {
        return new SignedInUsers(sessions, authorizations);
    }

    @Bean
    OwnPassword ownPassword(LocalUsers users, PasswordEncoder passwords, SignedInUsers signedIn, InstantSource clock) {
        return new OwnPassword(users, passwords, signedIn, new Attempts(clock, 5, Duration.ofSeconds(30)));
    }
}
