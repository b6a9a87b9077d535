package org.lagebuch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.lagebuch.wire.Json;

/** The name that a log gave itself in its first leaf. */
public final class LogOrigin {
    /** Type of the first event of a log; its head says the log's name. */
    public static final String LOG_OPENED = "lagebuch.LogOpened";

    private static final String UNNAMED = "-";

    private LogOrigin() {}

    /**
     * Empty while there is no leaf.
     *
     * @throws IllegalStateException where the first leaf is not that of an opened log
     */
    public static Optional<String> of(MongoDatabase database) {
        // Read before the name is known, and so with none: only the head's text is wanted.
        LedgerLog unnamed = new LedgerLog(database, UNNAMED);
        return unnamed.appendAt(0).map(append -> in(append.events().getFirst()));
    }

    private static String in(StoredEvent opened) {
        String head = opened.text(StoredPart.HEAD).orElse("{}");
        String origin = Json.parse(head.getBytes(UTF_8)).path("origin").asString("");
        if (!opened.type().equals(LOG_OPENED) || origin.isEmpty()) {
            throw new IllegalStateException("the ledger does not begin with the opening of a log");
        }
        return origin;
    }
}
