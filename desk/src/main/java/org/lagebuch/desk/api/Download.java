package org.lagebuch.desk.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;

/** Carries a file of the API to the browser, whose session the API does not know. */
public final class Download {
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Disposition", "Content-Digest", "ETag");

    private Download() {}

    public static void carry(HttpResponse<InputStream> file, HttpServletResponse response) throws IOException {
        try (InputStream in = file.body()) {
            for (String header : HEADERS) {
                file.headers().firstValue(header).ifPresent(value -> response.setHeader(header, value));
            }
            response.setHeader("X-Content-Type-Options", "nosniff");
            in.transferTo(response.getOutputStream());
        }
    }
}
