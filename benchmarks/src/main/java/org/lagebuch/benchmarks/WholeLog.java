package org.lagebuch.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHash;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.ledger.tile.TileEdge;
import org.lagebuch.ledger.tile.TilePath;

/** How long an auditor waits until a whole log is read over HTTP and its tree made again: the verifier, as it is given out. */
final class WholeLog {
    private static final int LEAVES = 1_000_000;
    private static final int CASES = 1_000;
    private static final String ORIGIN = "large.example/log";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SECONDS_MAX = 300;
    private static final int THREADS = 8;

    private WholeLog() {}

    static void measure(Path verifier, Scratch scratch, Report report) throws Exception {
        Path files = scratch.directory("whole-log");
        SigningKey key = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, Octets.of(new byte[SigningKey.SEED_BYTES]));
        write(files, key);
        Path policy = scratch.directory("policy").resolve("policy.txt");
        Files.writeString(policy, "log " + key.verifier().vkey() + "\nquorum none\n");
        // Otherwise each answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(files, exchange));
            server.start();
            double seconds =
                    check(verifier, "http://127.0.0.1:" + server.getAddress().getPort() + "/", policy);
            server.stop(0);
            report.table(
                    "A whole log of " + LEAVES + " leaves checked over HTTP, with 512 MB",
                    List.of(
                            List.of("seconds", "leaves per second"),
                            List.of(
                                    String.format(Locale.ROOT, "%.1f", seconds),
                                    String.format(Locale.ROOT, "%.0f", LEAVES / seconds))));
        }
    }

    private static double check(Path verifier, String url, Path policy) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        verifier.toString(),
                        "--ledger",
                        url,
                        "--policy",
                        policy.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        if (!ended || process.exitValue() != 0) throw new IOException("the log was not verified");
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Leaves of many cases in turn, with two parts each, as most are. */
    private static void write(Path files, SigningKey key) throws IOException {
        TileEdge edge = new TileEdge();
        List<Octets> entries = new ArrayList<>();
        @Nullable Digest[] heads = new Digest[CASES];
        for (int index = 0; index < LEAVES; index++) {
            byte[] statement = leaf(index, heads[index % CASES]).statement();
            heads[index % CASES] = TreeHash.leaf(statement);
            entries.add(Octets.of(statement));
            Map<TilePath, Octets> full = new LinkedHashMap<>();
            edge.append(TreeHash.leaf(statement), full::put);
            if (entries.size() == TilePath.FULL || index == LEAVES - 1) {
                full.put(new EntryBundle(index / TilePath.FULL, entries.size()), EntryBundle.bytes(entries));
                entries.clear();
            }
            write(files, full);
        }
        write(files, edge.partials());
        Octets checkpoint =
                Octets.of(new Checkpoint(ORIGIN, edge.head()).signed(key).bytes());
        Files.write(files.resolve("checkpoint"), checkpoint.bytes());
    }

    private static Leaf leaf(int index, @Nullable Digest before) {
        Digest part = Digest.sha256(Integer.toString(index).getBytes(US_ASCII));
        String caseId = String.format(Locale.ROOT, "%032x", index % CASES);
        List<Leaf.Part> parts = List.of(new Leaf.Part("body", part), new Leaf.Part("head", part));
        return new Leaf(ORIGIN, index, BEGIN.plusMillis(index), caseId, index / CASES, before, parts);
    }

    private static void write(Path files, Map<? extends TilePath, Octets> contents) throws IOException {
        for (Map.Entry<? extends TilePath, Octets> content : contents.entrySet()) {
            Path file = files.resolve(content.getKey().path());
            Files.createDirectories(file.getParent());
            Files.write(file, content.getValue().bytes());
        }
    }

    private static void answer(Path files, HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = files.resolve(exchange.getRequestURI().getPath().substring(1));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
