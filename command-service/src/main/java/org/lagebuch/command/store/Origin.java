package org.lagebuch.command.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.LogOrigin;
import org.lagebuch.log.StoredAppend;

/** The log's name, given once and for ever by its first leaf. */
final class Origin {
    private static final int RANDOM_BYTES = 16;
    private static final int TRIES_MAX = 5;

    private final MongoDatabase database;
    private final InstantSource clock;
    private final NonceSource random;

    Origin(MongoDatabase database, InstantSource clock, NonceSource random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The name the log has, or now gets.
     *
     * @param setting absent where any name will do
     * @throws OriginDiffers where the log is named otherwise already
     */
    String settled(@Nullable String setting) {
        String origin = stored().orElseGet(() -> opened(setting == null ? newName() : setting));
        if (setting != null && !setting.equals(origin)) throw new OriginDiffers(origin, setting);
        return origin;
    }

    private Optional<String> stored() {
        return LogOrigin.of(database);
    }

    private String newName() {
        return "lagebuch.local/log/"
                + HexFormat.of().formatHex(random.bytes(RANDOM_BYTES).bytes());
    }

    /** Whoever comes first names the log; whatever came of our own attempt, what is stored then counts. */
    private String opened(String name) {
        MongoException why = null;
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            why = insert(name).orElse(why);
            Optional<String> origin = stored();
            if (origin.isPresent()) return origin.get();
        }
        throw new Busy("the log could not be opened", why == null ? new IllegalStateException("no leaf 0") : why);
    }

    private Optional<MongoException> insert(String name) {
        return switch (new Insertion(database).insert(List.of(first(name)))) {
            case Insertion.Result.Stored() -> Optional.empty();
            case Insertion.Result.Taken(int stored) -> Optional.empty();
            case Insertion.Result.Refused(int stored, MongoException why) -> throw why;
            case Insertion.Result.Unknown(MongoException why) -> Optional.of(why);
        };
    }

    private StoredAppend first(String name) {
        Proposal proposal = new LogEvent(LogOrigin.LOG_OPENED, Map.of("origin", name), List.of()).proposal(random);
        Proposal.Place place = new Proposal.Place(name, 0, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return proposal.at(place, caseId -> CaseHead.NONE, random);
    }
}
