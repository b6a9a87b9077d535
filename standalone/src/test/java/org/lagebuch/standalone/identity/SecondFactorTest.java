package org.lagebuch.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class SecondFactorTest {
    private static final String SECRET = "3132333435363738393031323334353637383930";
    private static final Instant NOW = Instant.ofEpochSecond(1111111109);
    private static final long STEP = NOW.getEpochSecond() / 30;

    @Test
    void whoever_has_one_needs_a_code_that_was_not_used_before() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            LocalUsers users = new LocalUsers(client, new BCryptPasswordEncoder(4), new Random(1));
            SecondFactor factor = new SecondFactor(users, () -> NOW);
            users.add("ana", "responder", "a long password");
            assertThatCode(() -> factor.check(ana(users), typed(""))).doesNotThrowAnyException();

            assertThat(users.takeFactor("ana", SECRET, STEP - 1)).isTrue();
            LocalUser ana = ana(users);
            assertRefused(factor, ana, typed(""));
            assertRefused(factor, ana, typed("000000"));
            assertRefused(factor, ana, typed(code(STEP - 1)));
            assertThatCode(() -> factor.check(ana, typed(code(STEP)))).doesNotThrowAnyException();
            assertRefused(factor, ana, typed(code(STEP)));
            assertRefused(factor, ana, new UsernamePasswordAuthenticationToken("ana", "a long password"));

            users.dropFactor("ana");
            assertThatCode(() -> factor.check(ana(users), typed(""))).doesNotThrowAnyException();
        }
    }

    private static void assertRefused(SecondFactor factor, LocalUser user, Authentication tried) {
        assertThatThrownBy(() -> factor.check(user, tried)).isInstanceOf(BadCredentialsException.class);
    }

    private static LocalUser ana(LocalUsers users) {
        return Objects.requireNonNull(users.find("ana"));
    }

    private static String code(long step) {
        return Totp.code(HexFormat.of().parseHex(SECRET), step, Totp.DIGITS);
    }

    private static Authentication typed(String code) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("code", code);
        var tried = new UsernamePasswordAuthenticationToken("ana", "a long password");
        tried.setDetails(new SignInDetails(request));
        return tried;
    }
}
