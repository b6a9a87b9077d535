package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people and programs get in, through the real doors. */
class SignInTest {
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
    void a_person_gets_to_the_wanted_page_by_the_code_flow_with_pkce() {
        try (Browser browser = new Browser(product.port())) {
            HttpResponse<String> sent = browser.get("/account");
            HttpResponse<String> asked = browser.get(Browser.location(sent));
            assertThat(Browser.location(asked))
                    .contains("/oauth2/authorize?response_type=code", "code_challenge_method=S256", "state=", "nonce=");
            HttpResponse<String> page = browser.signIn("/account", "admin", Product.PASSWORD);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/account");
            assertThat(page.body()).contains("<strong>admin</strong>");
        }
    }

    @Test
    void the_browser_holds_the_name_of_a_session_and_that_name_changes_with_the_sign_in() {
        try (Browser browser = new Browser(product.port())) {
            browser.follow(browser.get("/account"));
            Map<String, String> before = browser.cookies();
            browser.signIn("/account", "admin", Product.PASSWORD);
            assertThat(browser.cookies()).containsOnlyKeys("lagebuch");
            assertThat(browser.cookies().get("lagebuch")).isNotEqualTo(before.get("lagebuch"));
        }
    }

    @Test
    void signing_out_ends_the_session_at_the_desk_and_at_the_provider() {
        try (Browser browser = new Browser(product.port())) {
            HttpResponse<String> page = browser.signIn("/account", "admin", Product.PASSWORD);
            assertThat(browser.submit("/sign-out", Map.of()).statusCode()).isEqualTo(403);
            browser.submit(page, "/sign-out", Map.of());
            assertThat(browser.follow(browser.get("/account")).uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_form_without_its_hidden_token_is_refused() {
        try (Browser browser = new Browser(product.port())) {
            browser.follow(browser.get("/account"));
            Map<String, String> form = Map.of("username", "admin", "password", Product.PASSWORD);
            assertThat(browser.submit("/sign-in", form).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_request_for_a_code_without_pkce_is_refused() {
        try (Browser browser = new Browser(product.port())) {
            browser.signIn("/account", "admin", Product.PASSWORD);
            String back = "http://127.0.0.1:" + product.port() + "/login/oauth2/code/lagebuch";
            HttpResponse<String> answer = browser.get("/oauth2/authorize?response_type=code&client_id=lagebuch-desk"
                    + "&scope=openid&state=x&redirect_uri=" + Product.encoded(back));
            assertThat(Browser.location(answer))
                    .contains("error=invalid_request")
                    .doesNotContain("code=");
            assertThat(Browser.location(answer)).contains("code_challenge");
        }
    }

    @Test
    void a_code_is_sent_nowhere_but_to_the_desk() {
        try (Browser browser = new Browser(product.port())) {
            browser.signIn("/account", "admin", Product.PASSWORD);
            HttpResponse<String> answer = browser.get("/oauth2/authorize?response_type=code&client_id=lagebuch-desk"
                    + "&scope=openid&state=x&redirect_uri=" + Product.encoded("https://evil.example/"));
            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void every_page_says_what_a_browser_must_not_do() {
        try (Browser browser = new Browser(product.port())) {
            HttpResponse<String> signIn = browser.follow(browser.get("/account"));
            for (HttpResponse<String> page : List.of(signIn, browser.signIn("/account", "admin", Product.PASSWORD))) {
                assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe");
                assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy"))
                        .contains("same-origin");
                assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy"))
                        .contains("same-origin");
                assertThat(page.headers().firstValue("Cache-Control").orElseThrow())
                        .contains("no-store");
                assertThat(page.body()).doesNotContain("<script>", "style=", "onclick");
            }
        }
    }

    @Test
    void the_sign_in_page_speaks_german_to_whoever_reads_german() {
        Product.Answer page = product.send(product.anonymous("/sign-in").header("Accept-Language", "de-CH"));
        assertThat(page.whole().body()).contains("lang=\"de\"", "Kennwort");
        assertThat(product.send(product.anonymous("/sign-in").header("Accept-Language", "fr"))
                        .whole()
                        .body())
                .contains("lang=\"en\"", "Password");
    }
}
