package org.lagebuch.command.store;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;

/**
 * Brings a group of appends to an outcome (ledger.md 6). Only one thread at a time may be here. A lost race rebuilds
 * whatever comes after it, for place, chain and seal are others then; and nothing is written again before it is known
 * whether it was written the first time.
 */
final class GroupWriter {
    private static final int TRIES_MAX = 20;
    private static final long NANOS_MAX = 8_000_000_000L;
    private static final long PAUSE_NANOS = 5_000_000;
    private static final long PAUSE_NANOS_MAX = 500_000_000;
    private static final int PAGE = 500;
    private static final long NONE = -1;

    private final LedgerLog log;
    private final Reading reading;
    private final Remembered remembered;
    private final Insertion insertion;
    private final Group.Making making;
    private final AppendSignal signal;

    GroupWriter(Reading reading, Remembered remembered, Insertion insertion, Group.Making making, AppendSignal signal) {
        this.log = reading.log();
        this.reading = reading;
        this.remembered = remembered;
        this.insertion = insertion;
        this.making = making;
        this.signal = signal;
    }

    /** Every one of them has an outcome afterwards. */
    void write(List<Waiting> group) {
        try {
            new Round(group).run();
        } catch (RuntimeException e) {
            remembered.forget();
            group.forEach(waiting -> waiting.failed(e));
        }
    }

    private final class Round {
        private final List<Waiting> left;
        private final long began = System.nanoTime();
        /** From here on it is not known what was stored. */
        private long unsettled = NONE;

        Round(List<Waiting> group) {
            this.left = new ArrayList<>(group);
        }

        void run() {
            RuntimeException last = null;
            for (int tries = 0; hasLeft(); tries++) {
                if (tries == TRIES_MAX || System.nanoTime() - began > NANOS_MAX) {
                    giveUp(last);
                    return;
                }
                if (tries > 0) pause(tries);
                try {
                    last = attempt();
                } catch (MongoException e) {
                    remembered.forget();
                    last = e;
                }
            }
        }

        private boolean hasLeft() {
            left.removeIf(Waiting::isOver);
            return !left.isEmpty();
        }

        private @Nullable RuntimeException attempt() {
            if (unsettled != NONE) settle();
            if (!hasLeft()) return null;
            Group group = group();
            if (group.appends().isEmpty()) return null;
            return switch (insertion.insert(group.appends())) {
                case Insertion.Result.Stored() ->
                    acknowledge(group, group.appends().size());
                case Insertion.Result.Taken(int stored) -> taken(group, stored);
                case Insertion.Result.Refused(int stored, MongoException why) -> refused(group, stored, why);
                case Insertion.Result.Unknown(MongoException why) -> unknown(group, why);
            };
        }

        private Group group() {
            long head = reading.head();
            Instant now = making.clock().instant().truncatedTo(ChronoUnit.MILLIS);
            Instant time = now.isBefore(remembered.time()) ? remembered.time() : now;
            Group group = new Group(reading, making.nonces(), head, time);
            for (Waiting waiting : left) if (!group.add(waiting)) waiting.failed(conflict(waiting));
            return group;
        }

        private @Nullable RuntimeException acknowledge(Group group, int count) {
            for (int i = 0; i < count; i++) {
                StoredAppend append = group.appends().get(i);
                remembered.grown(group.indexed().get(i));
                group.members().get(i).stored(append);
            }
            if (count > 0) signal.appended(group.appends().get(count - 1).next());
            return null;
        }

        private @Nullable RuntimeException taken(Group group, int stored) {
            acknowledge(group, stored);
            unsettled = group.appends().get(stored).first();
            settle();
            return null;
        }

        private @Nullable RuntimeException refused(Group group, int stored, MongoException why) {
            acknowledge(group, stored);
            group.members().get(stored).failed(why);
            return why;
        }

        private RuntimeException unknown(Group group, MongoException why) {
            remembered.forget();
            unsettled = group.first();
            return why;
        }

        /** Looks what stands where ours should; another's are taken in, ours are answered for. */
        private void settle() {
            long at = unsettled;
            List<StoredAppend> page = log.appends(at, PAGE);
            while (!page.isEmpty()) {
                for (StoredAppend append : page) {
                    remembered.grown(reading.indexed(append));
                    for (Waiting waiting : left) if (waiting.isStoredAs(append)) waiting.stored(append);
                }
                at = page.getLast().next();
                page = log.appends(at, PAGE);
            }
            unsettled = NONE;
            signal.appended(at);
        }

        private void giveUp(@Nullable RuntimeException last) {
            Busy busy =
                    last == null ? new Busy("the ledger is contended") : new Busy("the store does not answer", last);
            left.forEach(waiting -> waiting.failed(busy));
        }

        private void pause(int tries) {
            long most = Math.min(PAUSE_NANOS_MAX, PAUSE_NANOS << Math.min(tries, 10));
            LockSupport.parkNanos(making.random().nextLong(most));
        }
    }

    private static RuntimeException conflict(Waiting waiting) {
        long from = waiting.proposal().condition().from();
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(
                new GlobalIndexConsistencyMarker(from));
    }
}
