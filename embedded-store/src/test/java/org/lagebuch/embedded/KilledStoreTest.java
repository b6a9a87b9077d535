package org.lagebuch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment: what was acknowledged is there, and nothing is there by half. */
class KilledStoreTest {
    private static final int ROUNDS = 5;

    private final Random random = new Random(9);

    @Test
    void nothing_acknowledged_is_lost_and_no_command_is_there_by_half(@TempDir Path directory) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            WritingProcess.facts(client).createIndex(Indexes.ascending("k", "_id"));
        }
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(linesUntilKilled(directory, round));
            check(directory, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 20);
    }

    private List<String> linesUntilKilled(Path directory, int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            int enough = 20 + random.nextInt(600);
            String line = output.readLine();
            while (line != null && lines.size() < enough) {
                lines.add(line);
                line = output.readLine();
            }
            // By its handle: the process itself would close its output, and what it said before it died counts too.
            process.toHandle().destroyForcibly();
            // Only the last line may be cut.
            List<String> rest = new ArrayList<>();
            for (String last = line; last != null; last = output.readLine()) rest.add(last);
            if (!rest.isEmpty()) lines.addAll(rest.subList(0, rest.size() - 1));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return lines;
    }

    private static void check(Path directory, List<String> acknowledged) {
        try (EmbeddedStore store = EmbeddedStore.open(directory);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Set<String> facts = new HashSet<>();
            for (Document fact : WritingProcess.facts(client).find().batchSize(1000)) facts.add(fact.getString("_id"));
            Map<String, Integer> counters = new HashMap<>();
            for (Document counter : WritingProcess.counters(client).find())
                counters.put(counter.getString("_id"), counter.getInteger("count"));
            for (String line : acknowledged) check(line.split(" "), facts, counters);
            assertThat(facts.stream().filter(id -> id.endsWith("/0"))).hasSize(facts.size() / WritingProcess.PAIR);
            assertThat(WritingProcess.facts(client).countDocuments(Filters.eq("k", "half=1")))
                    .isEqualTo(facts.size() / WritingProcess.PAIR);
        }
    }

    private static void check(String[] words, Set<String> facts, Map<String, Integer> counters) {
        if (words[0].equals("counted"))
            assertThat(counters.getOrDefault(words[1], 0)).isGreaterThanOrEqualTo(Integer.parseInt(words[2]));
        else assertThat(facts).contains(words[1] + "/0", words[1] + "/1");
    }
}
