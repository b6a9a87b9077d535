package org.lagebuch.edge;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaceTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Pace pace = new Pace(now::get, 10, 100);

    @Test
    void so_many_go_at_once_and_then_so_many_in_a_second() {
        for (int i = 0; i < 100; i++)
            assertThat(pace.ask("ana", 1).isPositive()).isFalse();
        assertThat(pace.ask("ana", 1)).isEqualTo(Duration.ofMillis(100));
        now.updateAndGet(then -> then.plusMillis(100));
        assertThat(pace.ask("ana", 1).isPositive()).isFalse();
        assertThat(pace.ask("ana", 1).isPositive()).isTrue();
    }

    @Test
    void one_who_asks_too_much_does_not_slow_another() {
        for (int i = 0; i < 200; i++) pace.ask("ana", 1);
        assertThat(pace.ask("ben", 1).isPositive()).isFalse();
    }

    @Test
    void an_export_counts_as_many_and_is_told_when_to_come_again() throws ServletException, IOException {
        assertThat(asked("/api/cases/0/export").getStatus()).isEqualTo(200);
        assertThat(asked("/api/cases/0/export").getStatus()).isEqualTo(200);
        MockHttpServletResponse third = asked("/api/cases/0/export");
        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getHeader("Retry-After")).isEqualTo("5");
        assertThat(third.getContentAsString()).contains("problems/too-many-requests");
    }

    private MockHttpServletResponse asked(String path) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        pace.doFilter(new MockHttpServletRequest("GET", path), response, (in, out) -> {});
        return response;
    }
}
