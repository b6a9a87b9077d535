package org.lagebuch.standalone;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** An issuer of bearer tokens for tests, whose public key the services are told. */
final class BearerTokens {
    private final KeyPair keys;
    private final Path publicKey;

    private BearerTokens(KeyPair keys, Path publicKey) {
        this.keys = keys;
        this.publicKey = publicKey;
    }

    static BearerTokens create(Path directory) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        Path file = directory.resolve("issuer.pem");
        String text = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
        return new BearerTokens(keys, file);
    }

    URI publicKey() {
        return publicKey.toUri();
    }

    String of(String subject, List<String> roles) throws JOSEException {
        return of(subject, roles, "lagebuch-api", Duration.ofMinutes(10));
    }

    /** @param left how long it is good from now on */
    String of(String subject, List<String> roles, String audience, Duration left) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .audience(audience)
                .claim("roles", roles)
                .expirationTime(Date.from(Instant.now().plus(left)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(keys.getPrivate()));
        return token.serialize();
    }
}
