package org.lagebuch.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Leaf;

/**
 * Walks a stored log from its beginning and names whatever does not fit (ledger.md 3.5: I1, I3, I4, I5). Trusts nothing
 * that is stored beside the parts.
 */
public final class LedgerCheck {
    private static final int PAGE = 200;
    /** A broken log may be broken everywhere; nobody reads more than this. */
    private static final int FINDINGS_MAX = 1000;

    private final LedgerLog log;
    private final EventCheck eventCheck;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<CaseId, StoredEvent> lastOfCase = new HashMap<>();
    private Instant time = Instant.EPOCH;
    private long next;

    private LedgerCheck(LedgerLog log, PersonKeys keys) {
        this.log = log;
        this.eventCheck = new EventCheck(log.origin(), keys);
    }

    /** Empty where all is well; in log order, and cut off after a thousand. */
    public static List<Finding> findings(LedgerLog log, PersonKeys keys) {
        LedgerCheck check = new LedgerCheck(log, keys);
        check.run();
        return List.copyOf(check.findings);
    }

    private void run() {
        List<StoredAppend> page = log.appends(0, PAGE);
        while (!page.isEmpty() && findings.size() < FINDINGS_MAX) {
            page.forEach(this::check);
            page = log.appends(page.getLast().first() + 1, PAGE);
        }
    }

    private void check(StoredAppend append) {
        if (append.first() != next) findings.add(new Finding.Gap(next, append.first()));
        if (append.time().isBefore(time)) findings.add(new Finding.TimeRunsBack(append.first()));
        next = append.next();
        time = append.time();
        append.events().forEach(this::check);
        findings.addAll(eventCheck.findings(append));
    }

    private void check(StoredEvent event) {
        event.caseId().ifPresent(caseId -> {
            StoredEvent before = lastOfCase.put(caseId, event);
            long expected = before == null ? 0 : before.seq() + 1;
            if (event.seq() != expected) {
                findings.add(new Finding.OutOfSequence(event.position(), expected, event.seq()));
            }
            Leaf leaf = event.leaf();
            boolean linked = Objects.equals(leaf.prev(), before == null ? null : before.hash());
            if (!linked) findings.add(new Finding.Relinked(event.position()));
        });
    }
}
