package org.lagebuch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who came in and who was turned away stands in the log, and no secret with it. */
class SignInLogTest {
    private static final String PASSWORD = "a long password of hers";

    @TempDir
    static Path data;

    private static final ListAppender<ILoggingEvent> TOLD = new ListAppender<>();
    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(data);
        TOLD.start();
        ((Logger) LoggerFactory.getLogger("org.lagebuch.sign-in")).addAppender(TOLD);
        product.post("/api/users", Map.of("name", "berta", "role", "responder", "password", PASSWORD));
        product.post("/api/users", Map.of("name", "carla", "role", "responder", "password", PASSWORD));
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger("org.lagebuch.sign-in")).detachAppender(TOLD);
        product.close();
    }

    @BeforeEach
    void forget() {
        TOLD.list.clear();
    }

    @Test
    void coming_in_by_the_page_is_told_each_time_and_by_basic_once_in_a_while() {
        String berta = product.pseudonym("berta");
        TOLD.list.clear();
        try (Browser browser = new Browser(product.port())) {
            browser.signIn("/account", "berta", PASSWORD);
        }
        for (int i = 0; i < 3; i++) as("berta", PASSWORD);
        assertThat(told())
                .containsExactly(
                        "in: " + berta + " from 127.0.0.1 by page with password",
                        "in: " + berta + " from 127.0.0.1 by Basic with password");
    }

    @Test
    void who_is_turned_away_is_told_by_pseudonym_and_what_was_typed_is_not() {
        String carla = product.pseudonym("carla");
        TOLD.list.clear();
        as("carla", "not her password");
        as("hunter2 typed in the wrong field", "x");
        product.post("/api/users/carla/disabling", Map.of());
        as("carla", PASSWORD);
        assertThat(told())
                .containsExactly(
                        "refused: " + carla + " from 127.0.0.1 by Basic: wrong password or code",
                        "refused: nobody known from 127.0.0.1 by Basic: wrong password or code",
                        "refused: " + carla + " from 127.0.0.1 by Basic: disabled");
    }

    private static List<String> told() {
        return TOLD.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static int as(String name, String password) {
        return product.send(product.anonymous("/api/cases")
                        .header("Authorization", Product.basic(name, password))
                        .GET())
                .status();
    }
}
