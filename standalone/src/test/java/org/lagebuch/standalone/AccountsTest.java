package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of passwords and users, and of whoever had come in before. */
class AccountsTest {
    private static final String FIRST = "the first long password";
    private static final String SECOND = "the second long password";

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
    void the_desk_asks_the_api_in_the_name_of_whoever_signed_in() {
        added("paula", "responder");
        product.post("/api/cases", "{\"title\":\"Seen from the desk\",\"zone\":\"UTC\"}");
        try (Browser browser = new Browser(product.port())) {
            HttpResponse<String> desk = browser.signIn("/", "paula", FIRST);
            assertThat(desk.statusCode()).isEqualTo(200);
            assertThat(desk.body()).contains("Lagebuch").doesNotContain("eyJ");
        }
    }

    @Test
    void a_new_password_ends_every_session_and_the_old_one_opens_nothing() {
        added("nora", "auditor");
        try (Browser here = new Browser(product.port());
                Browser there = new Browser(product.port())) {
            there.signIn("/account", "nora", FIRST);
            HttpResponse<String> page = here.signIn("/account", "nora", FIRST);
            here.submit(page, "/account", Map.of("current", FIRST, "password", SECOND, "again", SECOND));
            assertThat(there.follow(there.get("/account")).uri().getPath()).isEqualTo("/sign-in");
            assertThat(here.follow(here.get("/account")).uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(as("nora", FIRST)).isEqualTo(401);
        assertThat(as("nora", SECOND)).isEqualTo(200);
    }

    @Test
    void a_password_is_changed_by_whoever_knows_it_alone() {
        added("olaf", "responder");
        try (Browser browser = new Browser(product.port())) {
            HttpResponse<String> page = browser.signIn("/account", "olaf", FIRST);
            Map<String, String> guessed = Map.of("current", "not the password", "password", SECOND, "again", SECOND);
            assertThat(browser.submit(page, "/account", guessed).statusCode()).isEqualTo(422);
            assertThat(browser.submit("/account", guessed).statusCode()).isEqualTo(403);
            Map<String, String> shorter = Map.of("current", FIRST, "password", "short", "again", "short");
            assertThat(browser.submit(page, "/account", shorter).statusCode()).isEqualTo(422);
        }
        assertThat(as("olaf", FIRST)).isEqualTo(200);
    }

    @Test
    void a_password_is_changed_by_the_api_too() {
        added("vera", "auditor");
        Product.Answer changed = product.send(product.anonymous("/api/account/password")
                .header("Authorization", Product.basic("vera", FIRST))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"current\":\"" + FIRST + "\",\"password\":\"" + SECOND + "\"}")));
        assertThat(changed.status()).as(changed.whole().body()).isEqualTo(204);
        assertThat(as("vera", SECOND)).isEqualTo(200);
    }

    @Test
    void a_long_password_counts_to_its_last_character() {
        String longest = "Über Hühner, Kühe und 3 Öfen im Regen: ".repeat(4).substring(0, 127);
        assertThat(product.post("/api/users", Map.of("name", "lena", "role", "auditor", "password", longest + "a"))
                        .status())
                .isEqualTo(201);
        assertThat(as("lena", longest + "b")).isEqualTo(401);
        assertThat(as("lena", longest + "a")).isEqualTo(200);
    }

    @Test
    void a_disabled_user_is_out_at_once_and_may_be_let_in_again() {
        added("emil", "responder");
        try (Browser browser = new Browser(product.port())) {
            browser.signIn("/account", "emil", FIRST);
            assertThat(product.post("/api/users/emil/disabling", "").status()).isEqualTo(200);
            assertThat(browser.follow(browser.get("/account")).uri().getPath()).isEqualTo("/sign-in");
            assertThat(browser.signIn("/account", "emil", FIRST).body()).contains("disabled");
        }
        assertThat(as("emil", FIRST)).isEqualTo(401);
        product.post("/api/users/emil/enabling", "");
        assertThat(as("emil", FIRST)).isEqualTo(200);
    }

    @Test
    void an_administrator_sets_a_password_anew_but_does_not_disable_oneself() {
        added("rosa", "responder");
        assertThat(product.post("/api/users/rosa/password", Map.of("password", SECOND))
                        .status())
                .isEqualTo(200);
        assertThat(as("rosa", FIRST)).isEqualTo(401);
        assertThat(as("rosa", SECOND)).isEqualTo(200);
        assertThat(product.post("/api/users/admin/disabling", "").status()).isEqualTo(422);
        assertThat(product.post("/api/users/nobody/disabling", "").status()).isEqualTo(404);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_has_to_wait() {
        added("otto", "responder");
        for (int i = 0; i < 5; i++)
            assertThat(as("otto", "wrong password " + i)).isEqualTo(401);
        Product.Answer sixth = asked("otto", FIRST);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.problem()).isEqualTo("too-many-attempts");
        assertThat(sixth.whole().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 30L);
        try (Browser browser = new Browser(product.port())) {
            assertThat(browser.signIn("/account", "otto", FIRST).statusCode()).isEqualTo(429);
        }
        assertThat(as("admin", Product.PASSWORD)).isEqualTo(200);
    }

    private static void added(String name, String role) {
        assertThat(product.post("/api/users", Map.of("name", name, "role", role, "password", FIRST))
                        .status())
                .isEqualTo(201);
    }

    private static int as(String name, String password) {
        return asked(name, password).status();
    }

    private static Product.Answer asked(String name, String password) {
        return product.send(product.anonymous("/api/cases").header("Authorization", Product.basic(name, password)));
    }
}
