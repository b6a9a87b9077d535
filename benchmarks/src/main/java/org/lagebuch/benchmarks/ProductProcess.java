package org.lagebuch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product as people run it: its jar, in a process of its own. */
final class ProductProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ProductProcess.class.getName());
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final long SECONDS_MAX = 30;

    private final Process process;
    private final int port;
    private final Duration startUp;

    private ProductProcess(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    static ProductProcess start(Path jar, Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        tool("java"),
                        "-Xmx768m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString(),
                        "--server.port=0",
                        "--lagebuch.data=" + data)
                .redirectErrorStream(true);
        builder.environment().put("LAGEBUCH_ADMIN_PASSWORD", PASSWORD);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            BufferedReader printed = process.inputReader(UTF_8);
            int port = port(printed);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Thread.ofVirtual().start(() -> passOn(printed));
            // A run that is broken off leaves no product behind.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ProductProcess(process, port, took);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** What nobody reads would fill the pipe and stop the product. */
    private static void passOn(BufferedReader printed) {
        try (printed) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) System.err.println(line);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the product ended", e);
        }
    }

    private static int port(BufferedReader printed) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) return Integer.parseInt(port.group(1));
            all.append(line).append('\n');
        }
        throw new IOException("the product did not start:\n" + all);
    }

    Duration startUp() {
        return startUp;
    }

    Api api() {
        return new Api(port, PASSWORD);
    }

    /** Signed in as the first administrator. */
    DeskSession desk() throws IOException, InterruptedException {
        DeskSession desk = new DeskSession(port);
        desk.signIn(PASSWORD);
        return desk;
    }

    /** What is alive on its heap after a full collection, in bytes. */
    long liveHeap() throws IOException {
        Process histogram = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String total = histogram
                .inputReader(UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd says nothing of the heap"));
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
