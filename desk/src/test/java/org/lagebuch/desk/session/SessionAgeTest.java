package org.lagebuch.desk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {
    @Test
    void a_session_ends_at_its_age_and_not_before() throws Exception {
        assertThat(endedAfter(Duration.ofHours(12).minusSeconds(1))).isFalse();
        assertThat(endedAfter(Duration.ofHours(12).plusSeconds(1))).isTrue();
    }

    private static boolean endedAfter(Duration age) throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
        new SessionAge(Duration.ofHours(12), () -> now)
                .doFilter(request, new MockHttpServletResponse(), (in, out) -> {});
        return session.isInvalid();
    }
}
