package org.lagebuch.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Words every failure of a request as a problem document. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Supplier<String> incidentIds;

    /** @param incidentIds a new opaque id each time, to find an internal failure in the log by */
    ProblemAdvice(Supplier<String> incidentIds) {
        this.incidentIds = incidentIds;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refused refused) {
        return ProblemDocument.of(refused.problems());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooMuch(BodyLimit.Exceeded exceeded) {
        return ProblemDocument.of(List.of(BodyLimit.problem(exceeded.bytesMax())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongParameter(MethodArgumentTypeMismatchException mismatch) {
        return ProblemDocument.of(List.of(new Problem(
                "wrong-parameter", 400, "A parameter is of the wrong form.", "/" + mismatch.getName(), null)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missingParameter(MissingServletRequestParameterException missing) {
        return ProblemDocument.of(List.of(new Problem(
                "missing-parameter", 400, "A parameter is missing.", "/" + missing.getParameterName(), null)));
    }

    /** The client is gone, or security answers by itself: nothing is told here. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AccessDeniedException.class})
    void leftToOthers(Exception e) throws Exception {
        if (e instanceof AccessDeniedException) throw e;
        LOG.debug("the client of a stream is gone", e);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unforeseen(
            Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // Half a file is out: only a broken connection tells the client so.
        if (response.isCommitted()) throw e;
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        if (e instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .headers(headers -> headers.addAll(kept(known.getHeaders())))
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ofStatus(known.getStatusCode().value()).members());
        }
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
        if (status != null) {
            return ProblemDocument.of(List.of(ofStatus(status.code().value())));
        }
        String id = incidentIds.get();
        LOG.error("{} {} failed, {}", request.getMethod(), request.getRequestURI(), id, e);
        return ProblemDocument.of(List.of(new Problem(
                "internal-failure", 500, "Something broke on our side.", "", "Named " + id + " in the log.")));
    }

    private static HttpHeaders kept(HttpHeaders given) {
        HttpHeaders kept = new HttpHeaders(given);
        kept.remove(HttpHeaders.CONTENT_TYPE);
        return kept;
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> new Problem("not-found", 404, "There is nothing at this path.");
            case 405 -> new Problem("method-not-allowed", 405, "This path takes other methods.");
            case 406 -> new Problem("not-acceptable", 406, "This path answers in other media types.");
            case 415 -> new Problem("unsupported-media-type", 415, "This call takes another media type.");
            default -> new Problem("bad-request", status, "The request cannot be served as it is.");
        };
    }
}
