package org.lagebuch.benchmarks.postgres;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a PostgreSQL: the one named in the environment, else a private one from the programs on this machine. */
public final class Postgres {
    private static final String GIVEN = "LAGEBUCH_BENCH_POSTGRES";

    private Postgres() {}

    /** Where a server listens; user and password are absent where the address holds them. */
    public record Server(
            String url, @Nullable String user, @Nullable String password) {}

    /** What was found, and what to tell the reader of it; closing it ends what was started. */
    public record Found(Optional<Server> server, String told, Runnable ending) implements AutoCloseable {
        @Override
        public void close() {
            ending.run();
        }
    }

    public static Found find() {
        return find(System.getenv());
    }

    private static Found find(Map<String, String> environment) {
        String url = environment.get(GIVEN);
        if (url != null) {
            return new Found(
                    Optional.of(new Server(url, null, null)), "PostgreSQL is the one in " + GIVEN + ".", () -> {});
        }
        return Programs.find()
                .map(Postgres::started)
                .orElseGet(() -> new Found(
                        Optional.empty(),
                        "No PostgreSQL found: install one or name it in " + GIVEN + " to have the comparison.",
                        () -> {}));
    }

    private static Found started(Programs programs) {
        PrivateCluster cluster = PrivateCluster.start(programs);
        return new Found(
                Optional.of(cluster.server()),
                "PostgreSQL is a private one of " + programs.version() + ", as shipped (fsync on), over loopback.",
                cluster::close);
    }
}
