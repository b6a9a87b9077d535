package org.lagebuch.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** What the numbers were measured on. */
final class Machine {
    private static final int MEGABYTE = 1 << 20;

    private Machine() {}

    static String described() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d processors (%s), %s %s, load %.1f before the start, JDK %s, heap up to %d MB."
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        system.getAvailableProcessors(),
                        processor(),
                        system.getName(),
                        system.getVersion(),
                        system.getSystemLoadAverage(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
