package org.lagebuch.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Attempts attempts = new Attempts(now::get, 3, Duration.ofSeconds(30));

    @Test
    void a_few_at_once_and_then_one_in_a_while() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.wait("ana")).isZero();
            attempts.failed("ana");
        }
        assertThat(attempts.wait("ana")).isEqualTo(Duration.ofSeconds(30));
        now.updateAndGet(then -> then.plusSeconds(30));
        assertThat(attempts.wait("ana")).isZero();
        attempts.failed("ana");
        assertThat(attempts.wait("ana")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_was_wrong_for_one_is_not_counted_for_another() {
        for (int i = 0; i < 9; i++) attempts.failed("ana");
        assertThat(attempts.wait("ben")).isZero();
    }

    @Test
    void all_is_forgiven_in_the_end() {
        for (int i = 0; i < 9; i++) attempts.failed("ana");
        now.updateAndGet(then -> then.plusSeconds(9 * 30));
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.wait("ana")).isZero();
            attempts.failed("ana");
        }
    }
}
