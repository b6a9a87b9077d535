package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cookie that names a session: bound to this host where there is TLS, plain where there can be none. */
class SessionCookieTest {
    @Test
    void behind_tls_the_cookie_is_bound_to_this_host(@TempDir Path data) {
        try (Product product = Product.start(data, "--lagebuch.url=https://cases.example.org")) {
            assertThat(cookie(product))
                    .startsWith("__Host-lagebuch=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void on_one_machine_it_is_hidden_from_scripts_and_other_sites_all_the_same(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            assertThat(cookie(product)).startsWith("lagebuch=").contains("; HttpOnly", "; SameSite=Lax");
        }
    }

    private static String cookie(Product product) {
        return product.send(product.anonymous("/account"))
                .whole()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }
}
