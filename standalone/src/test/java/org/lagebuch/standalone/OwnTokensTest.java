package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Programs ask for tokens with credentials of their own, and a token counts for what it was made for alone. */
class OwnTokensTest {
    private static final Duration SOON = Duration.ofMinutes(5);

    @TempDir
    static Path data;

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(data);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void a_program_records_with_a_token_and_no_longer_once_it_is_removed() {
        JsonNode program = introduced("responder");
        String token = token(program);
        assertThat(post(token, "/api/cases", "{\"title\":\"By a program\",\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(201);
        assertThat(get(token, "/api/users").status()).isEqualTo(403);
        String id = program.get("clientId").asString();
        assertThat(product.post("/api/clients/" + id + "/removal", "").status()).isEqualTo(204);
        assertThat(get(token, "/api/cases").status()).isEqualTo(401);
        assertThat(asked(program).status()).isEqualTo(401);
    }

    @Test
    void a_program_has_no_more_rights_than_its_role() {
        String token = token(introduced("auditor"));
        assertThat(get(token, "/api/cases").status()).isEqualTo(200);
        assertThat(post(token, "/api/cases", "{\"title\":\"No\",\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_secret_of_a_program_is_told_once() {
        JsonNode program = introduced("auditor");
        assertThat(product.get("/api/clients").whole().body())
                .contains(program.get("clientId").asString())
                .doesNotContain(program.get("clientSecret").asString(), "argon2");
    }

    @Test
    void a_token_for_another_audience_or_of_another_kind_is_refused() throws Exception {
        String id = introduced("auditor").get("clientId").asString();
        assertThat(get(signed(id, "at+jwt", "lagebuch-api", issuer(), SOON), "/api/cases")
                        .status())
                .isEqualTo(200);
        assertThat(get(signed(id, "at+jwt", "another-api", issuer(), SOON), "/api/cases")
                        .status())
                .isEqualTo(401);
        assertThat(get(signed(id, "at+jwt", "lagebuch-api", "https://evil.example", SOON), "/api/cases")
                        .status())
                .isEqualTo(401);
        assertThat(get(signed(id, "JWT", "lagebuch-api", issuer(), SOON), "/api/cases")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_whose_time_is_over_is_refused() throws Exception {
        String id = introduced("auditor").get("clientId").asString();
        String late = signed(id, "at+jwt", "lagebuch-api", issuer(), Duration.ofMinutes(-2));
        assertThat(get(late, "/api/cases").status()).isEqualTo(401);
    }

    @Test
    void a_token_signed_by_a_stranger_is_refused() throws Exception {
        String stranger = BearerTokens.create(data).of("a", List.of("administrator"));
        assertThat(get(stranger, "/api/cases").status()).isEqualTo(401);
    }

    @Test
    void the_key_of_tokens_is_for_its_owner_alone() throws IOException {
        assertThat(Files.getPosixFilePermissions(key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(product.send(product.anonymous("/oauth2/jwks")).whole().body())
                .contains("\"kid\"")
                .doesNotContain("\"d\"");
    }

    private static JsonNode introduced(String role) {
        Product.Answer made = product.post("/api/clients", Map.of("name", "a program", "role", role));
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
        return made.body();
    }

    private static String token(JsonNode program) {
        Product.Answer answer = asked(program);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        return answer.body().get("access_token").asString();
    }

    private static Product.Answer asked(JsonNode program) {
        String credentials = program.get("clientId").asString()
                + ':'
                + program.get("clientSecret").asString();
        return product.send(product.anonymous("/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static Product.Answer get(String token, String path) {
        return product.send(product.anonymous(path).header("Authorization", "Bearer " + token));
    }

    private static Product.Answer post(String token, String path, String body) {
        return product.send(product.anonymous(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String issuer() {
        return "http://127.0.0.1:" + product.port();
    }

    private static Path key() {
        return data.resolve("secrets/sign-in-key.json");
    }

    private static String signed(String subject, String type, String audience, String issuer, Duration left)
            throws IOException, ParseException, JOSEException {
        RSAKey key = RSAKey.parse(Files.readString(key()));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .issuer(issuer)
                        .audience(audience)
                        .claim("roles", List.of("auditor"))
                        .expirationTime(Date.from(Instant.now().plus(left)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
