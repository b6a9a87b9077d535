package org.lagebuch.command.reminders;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Casefiles;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Obliging;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.rounds.Rounds;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.LedgerTail;
import org.lagebuch.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the duties of all open cases: follows the ledger, and looks at a case when something was recorded in it or
 * when the next of its dates has come. It keeps nothing of its own that matters: after a restart, however late, it looks at
 * every open case again, and what passed meanwhile is recorded then. Several processes may do the same side by side.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final int PAGE = 500;
    /** Cases looked at before the ledger is followed again. */
    private static final int CASES_MAX = 100;

    private final LedgerLog log;
    private final LedgerTail tail;
    private final Cases cases;
    private final Announcing announcing;
    private final InstantSource clock;
    private final OpenCases open;
    private final Rounds rounds;
    private @Nullable Obliging obliging;
    private long next = -1;

    /**
     * What is judged, and where it is written.
     *
     * @param casefiles to look at a case before anything is decided about it
     */
    public record Cases(Casefiles casefiles, OrganisationDuties duties, Desk desk) {}

    public Watch(LedgerLog log, AppendSignal signal, Cases cases, Announcing announcing, InstantSource clock) {
        this.log = log;
        this.tail = new LedgerTail(log, signal);
        this.cases = cases;
        this.announcing = announcing;
        this.clock = clock;
        this.open = new OpenCases(cases.duties().reserved());
        this.rounds = new Rounds("reminders", this::round);
    }

    @Override
    public void close() {
        rounds.close();
    }

    private Duration round() throws InterruptedException {
        if (next < 0) next = rebuilt();
        List<StoredEvent> events = tail.next(next);
        events.forEach(this::take);
        announcing.take(events);
        if (!events.isEmpty()) next = events.getLast().position() + 1;
        look();
        return Duration.ZERO;
    }

    /** Which cases are open follows from types alone; what they say is read when it is their turn. */
    private long rebuilt() {
        long mark = announcing.mark(log.head());
        long from = 0;
        while (from < mark) {
            List<StoredEvent> page = log.withoutContent(from, PAGE);
            if (page.isEmpty()) break;
            page.forEach(this::take);
            from = page.getLast().position() + 1;
        }
        return mark;
    }

    private void take(StoredEvent event) {
        if (!open.take(event)) return;
        obliging = null;
        open.allDue();
    }

    private void look() {
        Instant now = clock.instant();
        for (CaseId caseId : open.dueAt(now, CASES_MAX)) {
            try {
                look(caseId, now);
            } catch (MongoException | Desk.Busy away) {
                throw away;
            } catch (RuntimeException e) {
                // One case that cannot be judged keeps no other waiting.
                LOG.error("the duties of case {} cannot be judged; again in {}", caseId.hex(), AFTER_TROUBLE, e);
                open.lookAgain(caseId, now.plus(AFTER_TROUBLE));
            }
        }
    }

    private void look(CaseId caseId, Instant now) {
        Obliging by = obliging();
        Casefile casefile =
                cases.casefiles().of(caseId, Obliging.inquiry(caseId).kinds());
        if (!(casefile.standing() instanceof Casefile.Standing.Open)) {
            open.forget(caseId);
            return;
        }
        List<Obligation> obligations = by.of(casefile, now);
        if (!Alarms.unrecorded(caseId, casefile, obligations).isEmpty()) {
            cases.desk().send(new RemindOfDuties(caseId, by), Writer.SYSTEM);
        }
        open.lookAgain(caseId, Alarms.next(obligations).orElse(Instant.MAX));
    }

    private Obliging obliging() {
        Obliging known = obliging;
        if (known == null) {
            known = cases.duties().obliging();
            obliging = known;
        }
        return known;
    }
}
