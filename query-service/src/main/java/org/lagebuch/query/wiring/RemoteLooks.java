package org.lagebuch.query.wiring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.LookText;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the command service who looked, in the name of whoever does. */
final class RemoteLooks implements Looks {
    private static final Duration WAIT_MAX = Duration.ofSeconds(3);
    private static final int WRITTEN = 204;
    private static final int HUNDRED = 100;
    /** As of 429: one caller who asks too much must not be the reason that nobody leaves a trace. */
    private static final int CALLERS_FAULT = 4;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(WAIT_MAX).build();
    private final URI reads;

    /** @param desk where the command service answers, without a slash at the end */
    RemoteLooks(String desk) {
        this.reads = URI.create(desk + "/api/reads");
    }

    @Override
    public void record(@Nullable CaseId caseId, Look look) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (caseId != null) told.put("caseId", caseId.hex());
        told.putAll(LookText.told(look));
        HttpRequest request = HttpRequest.newBuilder(reads)
                .timeout(WAIT_MAX)
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(told)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == WRITTEN) return;
            IOException why = new IOException("the command service answers " + status);
            throw status / HUNDRED == CALLERS_FAULT ? new Declined(why) : new NotWritten(why);
        } catch (IOException e) {
            throw new NotWritten(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWritten(e);
        }
    }

    private static String authorization() {
        HttpServletRequest present =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return Objects.requireNonNullElse(present.getHeader(HttpHeaders.AUTHORIZATION), "");
    }
}
