package org.lagebuch.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** How problems are told: {@code application/problem+json}, with every one of them under {@code errors} if several. */
public final class ProblemDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProblemDocument() {}

    public static ResponseEntity<Map<String, Object>> of(List<Problem> problems) {
        return ResponseEntity.status(problems.getFirst().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(members(problems));
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(MAPPER.writeValueAsBytes(members(List.of(problem))));
    }

    private static Map<String, Object> members(List<Problem> problems) {
        Map<String, Object> members = problems.getFirst().members();
        if (problems.size() > 1) {
            members.put("errors", problems.stream().map(Problem::members).toList());
        }
        return members;
    }
}
