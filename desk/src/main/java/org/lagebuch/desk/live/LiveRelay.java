package org.lagebuch.desk.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Carries the API's events on, byte for byte: a page may not carry the token that the API asks for. */
@Controller
public final class LiveRelay {
    private final Api api;

    public LiveRelay(Api api) {
        this.api = api;
    }

    @GetMapping(path = "/cases/{caseId}/live")
    ResponseEntity<StreamingResponseBody> live(
            @PathVariable String caseId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        HttpResponse<InputStream> events = api.stream("/api/cases/" + Query.step(caseId) + "/live", last);
        if (events.statusCode() != 200) {
            close(events);
            return ResponseEntity.status(events.statusCode()).build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).body(out -> carry(events, out));
    }

    /** Ends when either side does; the API's own heartbeat finds out that a reader has gone. */
    private static void carry(HttpResponse<InputStream> events, OutputStream out) throws IOException {
        try (InputStream in = events.body()) {
            byte[] buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private static void close(HttpResponse<InputStream> events) {
        try {
            events.body().close();
        } catch (IOException e) {
            // Nothing was to be read from it, so nothing is lost.
            return;
        }
    }
}
