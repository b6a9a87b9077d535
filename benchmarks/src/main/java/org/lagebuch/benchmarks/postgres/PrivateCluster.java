package org.lagebuch.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.lagebuch.benchmarks.Scratch;

/** A PostgreSQL of our own for one run: loopback only, no socket file, a password nobody else knows. */
record PrivateCluster(Programs programs, Path directory, Postgres.Server server) {
    private static final String USER = "benchmark";

    static PrivateCluster start(Programs programs) {
        try {
            Path directory = Files.createTempDirectory("lagebuch-postgres");
            programs.handOver(directory);
            String password = UUID.randomUUID().toString();
            initialise(programs, directory, password);
            int port = freePort();
            Postgres.Server server =
                    new Postgres.Server("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
            programs.run(
                    "pg_ctl",
                    "--pgdata=" + directory.resolve("data"),
                    "--log=" + directory.resolve("log"),
                    "--options=-h 127.0.0.1 -p " + port + " -c unix_socket_directories=''",
                    "--wait",
                    "start");
            PrivateCluster cluster = new PrivateCluster(programs, directory, server);
            // A run that is broken off leaves no server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(Programs programs, Path directory, String password) throws IOException {
        Path file = directory.resolve("password");
        Files.writeString(file, password);
        programs.handOver(file);
        programs.run(
                "initdb",
                "--pgdata=" + directory.resolve("data"),
                "--username=" + USER,
                "--pwfile=" + file,
                "--auth=scram-sha-256",
                "--encoding=UTF8");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    void close() {
        if (!Files.exists(directory)) return;
        programs.run("pg_ctl", "--pgdata=" + directory.resolve("data"), "--mode=immediate", "--wait", "stop");
        try {
            Scratch.remove(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
