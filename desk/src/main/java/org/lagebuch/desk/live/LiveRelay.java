package org.lagebuch.desk.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Carries the API's events on, byte for byte: a page may not carry the token that the API asks for. */
@Controller
public final class LiveRelay {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRelay.class);

    private final Api api;

    public LiveRelay(Api api) {
        this.api = api;
    }

    /**
     * Holds its (virtual) thread for as long as somebody watches; the API ends the stream after its own longest time.
     *
     * @param after position the page was made at, so that nothing is missed until its stream begins
     */
    @GetMapping(path = "/cases/{caseId}/live")
    void live(
            @PathVariable String caseId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException {
        HttpResponse<InputStream> events =
                api.stream("/api/cases/" + Query.step(caseId) + "/live", last == null ? after : last);
        try (InputStream in = events.body()) {
            response.setStatus(events.statusCode());
            if (events.statusCode() != 200) return;
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.flushBuffer();
            carry(in, response.getOutputStream());
        }
    }

    /** Ends when either side does; the API's own heartbeat finds out that a reader has gone. */
    private static void carry(InputStream in, OutputStream out) {
        byte[] buffer = new byte[4096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            LOG.debug("a watcher is gone", e);
        }
    }
}
