package org.lagebuch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product in a process of its own, so that it can be killed. */
final class ChildProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int LINES_MAX = 2000;

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName(),
                "--server.port=0",
                "--lagebuch.data=" + data));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LAGEBUCH_ADMIN_PASSWORD", Product.PASSWORD);
        return new ChildProcess(builder.start());
    }

    /** Reads what it prints until it says where it listens. */
    Product started() throws IOException {
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null && lines.size() < LINES_MAX; line = out.readLine()) {
            lines.add(line);
            Matcher port = PORT.matcher(line);
            if (port.find()) return new Product(Integer.parseInt(port.group(1)), () -> {});
        }
        throw new IOException("it ended before it listened:\n" + String.join("\n", lines));
    }

    /** Waits for its end; answers its exit status. */
    int ended() throws IOException, InterruptedException {
        lines.addAll(process.inputReader(UTF_8).readAllLines());
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IOException("it does not end");
        return process.exitValue();
    }

    String printed() {
        return String.join("\n", lines);
    }

    /** SIGKILL: no hook runs, no buffer is written. */
    void kill() {
        process.destroyForcibly().onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        if (process.isAlive()) kill();
    }
}
