package org.lagebuch.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar in a process of its own, as a user starts it. */
final class RunningProduct implements AutoCloseable {
    static final String PASSWORD = "a password for tests";
    private static final System.Logger LOG = System.getLogger(RunningProduct.class.getName());
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int LINES_MAX = 500;

    private final Process process;
    private final String address;

    private RunningProduct(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningProduct start(Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Path.of(System.getProperty("lagebuch.jar")).normalize().toString(),
                        "--server.port=0",
                        "--lagebuch.data=" + data,
                        "--demo"))
                .redirectErrorStream(true);
        builder.environment().put("LAGEBUCH_ADMIN_PASSWORD", PASSWORD);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null && lines.size() < LINES_MAX; line = out.readLine()) {
            lines.add(line);
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Thread.ofVirtual().start(() -> passOver(out));
                return new RunningProduct(process, "http://127.0.0.1:" + port.group(1));
            }
        }
        throw new IOException("it ended before it listened:\n" + String.join("\n", lines));
    }

    /** What nobody reads would fill the pipe and stop the product; that it ends is no fault. */
    private static void passOver(BufferedReader out) {
        try (out) {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the product ended", e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
