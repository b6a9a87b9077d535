package org.lagebuch.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorTest {
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest(name = "Sec-Fetch-Site {0} is answered {1}")
    @CsvSource({"same-origin, 200", "none, 200", "same-site, 403", "cross-site, 403", ", 200"})
    void only_our_own_site_is_heard(String site, int status) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/cases");
        if (site != null) request.addHeader("Sec-Fetch-Site", site);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new CrossSite().doFilter(request, response, (in, out) -> {});
        assertThat(response.getStatus()).isEqualTo(status);
    }

    @Test
    void an_announced_length_beyond_the_limit_is_turned_away_unread() throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BodyLimit().doFilter(request("/api/cases", MEBIBYTE + 1), response, (in, out) -> {
            throw new AssertionError("it was let in");
        });
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentAsString()).contains("problems/body-too-large");
    }

    @Test
    void a_body_that_does_not_say_its_length_is_counted_as_it_is_read() throws ServletException, IOException {
        assertThatThrownBy(() -> readUnannounced("/api/cases", MEBIBYTE + 1)).isInstanceOf(BodyLimit.Exceeded.class);
        assertThat(readUnannounced("/api/cases", MEBIBYTE)).isEqualTo(MEBIBYTE);
        assertThat(readUnannounced("/api/imports", 3 * MEBIBYTE)).isEqualTo(3 * MEBIBYTE);
    }

    private static int readUnannounced(String path, int bytes) throws ServletException, IOException {
        MockHttpServletRequest announced = request(path, bytes);
        var unannounced = new HttpServletRequestWrapper(announced) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        AtomicReference<Integer> read = new AtomicReference<>(0);
        new BodyLimit().doFilter(unannounced, new MockHttpServletResponse(), (in, out) -> {
            try (InputStream body = in.getInputStream()) {
                read.set(body.readAllBytes().length);
            }
        });
        return read.get();
    }

    private static MockHttpServletRequest request(String path, int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[bytes]);
        return request;
    }
}
