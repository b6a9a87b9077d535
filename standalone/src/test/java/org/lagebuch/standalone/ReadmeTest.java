package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first incident of the README is typed as it stands there, and answered as it says. */
class ReadmeTest {
    private static final Pattern STEP = Pattern.compile("```sh\\n(curl .*?)```\\n```json\\n(.*?)```", Pattern.DOTALL);
    /** What is another time each time. */
    private static final Set<String> MOVING = Set.of("recordedAt", "recordedBy", "leafHash", "time", "knownAt");

    @Test
    void the_first_incident_goes_as_it_says(@TempDir Path data) throws Exception {
        assumeTrue(canRun("curl --version"), "no bash with curl here");
        List<MatchResult> steps = STEP.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .toList();
        assertThat(steps).hasSize(5);
        try (Product product = Product.start(data)) {
            for (MatchResult step : steps) {
                String command = step.group(1).replace("127.0.0.1:8080", "127.0.0.1:" + product.port());
                assertThat(still(run(command))).as(command).isEqualTo(still(step.group(2)));
            }
        }
    }

    private static JsonNode still(String answer) {
        JsonNode tree = Json.parse(answer.getBytes(UTF_8));
        calm(tree);
        return tree;
    }

    private static void calm(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (String name : MOVING) {
                if (object.path(name).isString()) object.put(name, "…");
            }
            // The id of an opening is the server's to choose.
            if (object.path("seq").asInt(-1) == 0) object.put("factId", "…");
        }
        tree.forEach(ReadmeTest::calm);
    }

    private static boolean canRun(String command) throws InterruptedException {
        try {
            return !run(command).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
        builder.environment().put("LAGEBUCH_ADMIN_PASSWORD", Product.PASSWORD);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IOException("it does not end: " + command);
        return answer;
    }
}
