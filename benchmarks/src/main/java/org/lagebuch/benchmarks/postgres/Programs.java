package org.lagebuch.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PostgreSQL's own programs. They refuse to run as root, so root runs them as the user that the package made. */
record Programs(Path directory) {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final long SECONDS_MAX = 60;

    static Optional<Programs> find() {
        return candidates()
                .filter(directory -> Files.isExecutable(directory.resolve("initdb"))
                        && Files.isExecutable(directory.resolve("pg_ctl")))
                .findFirst()
                .map(Programs::new);
    }

    private static Stream<Path> candidates() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
        if (!Files.isDirectory(DEBIAN)) return onPath;
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            List<Path> newestFirst = versions.sorted(Comparator.reverseOrder())
                    .map(version -> version.resolve("bin"))
                    .toList();
            return Stream.concat(onPath, newestFirst.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return run("initdb", "--version").strip().replace("initdb (PostgreSQL)", "version");
    }

    /** Gives a directory to the user the programs run as. */
    void handOver(Path directory) throws IOException {
        if (!root()) return;
        var users = directory.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(directory, users.lookupPrincipalByName(USER));
    }

    String run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        command.add(directory.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // A server it leaves behind would hold a pipe open for ever, hence a file.
            Path output = Files.createTempFile("lagebuch-postgres", ".log");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
                String printed = Files.readString(output);
                if (ended && process.exitValue() == 0) return printed;
                process.destroy();
                throw new IllegalStateException(program + " failed: " + printed);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }
}
