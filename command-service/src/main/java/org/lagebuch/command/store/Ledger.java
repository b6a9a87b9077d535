package org.lagebuch.command.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendDocument;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.wire.Written;

/** The ledger as its one writer has it open. */
public final class Ledger implements AutoCloseable {
    private static final long WAIT_MILLIS_MAX = 10_000;

    private final LedgerLog log;
    private final Reading reading;
    private final Proposing proposing;
    private final GroupCommit commit;
    private final AppendSignal signal;
    private final NonceSource nonces;

    /**
     * What a ledger needs beside its database.
     *
     * @param keys where keys of persons are kept
     * @param random good enough for keys and salts
     * @param signal told of every append of this process
     */
    public record Surroundings(PersonKeys keys, InstantSource clock, RandomGenerator random, AppendSignal signal) {}

    /**
     * Opens the ledger of a database, and gives it its name where it has none.
     *
     * @param origin the setting {@code lagebuch.log.origin}; absent where any name will do
     * @throws OriginDiffers where the ledger is named otherwise
     */
    public static Ledger open(MongoDatabase database, @Nullable String origin, Surroundings surroundings) {
        NonceSource random = NonceSource.of(surroundings.random());
        String name = new Origin(database, surroundings.clock(), random).settled(origin);
        return new Ledger(database, name, surroundings, Tagging::fromText);
    }

    Ledger(MongoDatabase database, String origin, Surroundings surroundings, Tagging tagging) {
        database.getCollection(LedgerLog.COLLECTION)
                .createIndex(Indexes.ascending(AppendDocument.KEYS, AppendDocument.POSITION));
        Remembered remembered = new Remembered();
        Group.Making making = new Group.Making(surroundings.clock(), surroundings.random());
        log = new LedgerLog(database, origin);
        reading = new Reading(log, remembered, tagging);
        proposing = new Proposing(surroundings.keys(), making.nonces());
        signal = surroundings.signal();
        nonces = making.nonces();
        commit = new GroupCommit(new GroupWriter(reading, remembered, new Insertion(database), making, signal));
    }

    public String origin() {
        return log.origin();
    }

    public LedgerLog log() {
        return log;
    }

    public AppendSignal signal() {
        return signal;
    }

    /**
     * Takes in what other processes appended since.
     *
     * @return whether there was anything, so that what was read before may be out of date
     */
    public boolean catchUp() {
        return reading.catchUp();
    }

    /**
     * Writes down what concerns the log and no case.
     *
     * @param text of its one part beside the head
     * @return its position
     * @throws Busy where it may be written down all the same
     */
    public long record(String type, String part, String text) {
        LogEvent event = new LogEvent(type, Map.of(), List.of(new Draft.Enclosed(part, text)));
        return append(event.proposal(nonces)).first();
    }

    /**
     * Writes down what no rule has to judge.
     *
     * @return its position
     * @throws Busy where it may be written down all the same
     */
    public long record(Written written) {
        Proposing.Tagged tagged = new Proposing.Tagged(new Draft(written, null), Set.copyOf(written.tags()));
        return append(propose(List.of(tagged), Condition.NONE)).first();
    }

    /** Stops taking appends, once those waiting have their outcome. */
    @Override
    public void close() {
        commit.close();
    }

    Reading reading() {
        return reading;
    }

    /** @throws TooLarge where it is more than an append may hold */
    Proposal propose(List<Proposing.Tagged> drafts, Condition condition) {
        Proposal proposal = proposing.proposal(drafts, condition);
        // Asked for now, on this thread, so that whoever writes for all finds it at hand.
        proposal.cases().forEach(caseId -> reading.headOf(caseId, reading.head()));
        return proposal;
    }

    /** @throws Busy where it may be durable all the same */
    StoredAppend append(Proposal proposal) {
        Waiting waiting = new Waiting(proposal);
        commit.submit(waiting);
        return waiting.await(WAIT_MILLIS_MAX);
    }
}
