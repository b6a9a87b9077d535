package org.lagebuch.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.statement.CaseHead;

/**
 * Walks a stored log from its beginning and names whatever does not fit (ledger.md 3.5: I1 to I5). Trusts nothing that
 * is stored beside the parts. Of a case it keeps the count and the last hash only, of a fact 8 bytes.
 */
public final class LedgerCheck {
    private static final long NOT_KNOWN = -1;

    private final Findings findings;
    private final EventCheck eventCheck;
    private final Beside beside;
    private final Absences absences = new Absences();
    private final Map<String, CaseHead> heads = new HashMap<>();
    private Instant time = Instant.EPOCH;
    private long next;

    private LedgerCheck(LedgerLog log, PersonKeys keys, Beside beside, Findings findings) {
        this.findings = findings;
        this.beside = beside;
        this.eventCheck = new EventCheck(log, keys);
    }

    /** Who looks at every leaf too. */
    public interface Beside {
        /** @param hash of the leaf, made anew; the leaves come in order, unless one was lost */
        void leaf(StoredEvent event, Digest hash);

        /** Leaves are missing, or cannot be read. */
        void lost();
    }

    /** Empty where all is well; in log order, and cut off after a thousand. */
    public static List<Finding> findings(LedgerLog log, PersonKeys keys) {
        Findings findings = new Findings();
        walk(
                log,
                keys,
                Long.MAX_VALUE,
                new Beside() {
                    @Override
                    public void leaf(StoredEvent event, Digest hash) {}

                    @Override
                    public void lost() {}
                },
                findings);
        return findings.all();
    }

    /**
     * Walks the log below a position.
     *
     * @param findings takes what is found; once it is full, the walk is over
     */
    public static void walk(LedgerLog log, PersonKeys keys, long end, Beside beside, Findings findings) {
        LedgerCheck check = new LedgerCheck(log, keys, beside, findings);
        new LedgerScan(log).below(end, scanned -> {
            check.check(scanned);
            return !findings.isFull();
        });
        findings.addAll(check.absences.unexcused());
        boolean endsEarly = end != Long.MAX_VALUE && check.next != NOT_KNOWN && check.next < end;
        if (endsEarly && !findings.isFull()) findings.add(new Finding.Gap(check.next, end));
    }

    private void check(LedgerScan.Scanned scanned) {
        if (!scanned.shapely()) findings.add(new Finding.Misshapen(scanned.position()));
        if (next != NOT_KNOWN && scanned.position() != next) {
            findings.add(new Finding.Gap(next, scanned.position()));
            beside.lost();
        }
        StoredAppend append = scanned.append();
        if (append == null) {
            next = NOT_KNOWN;
            beside.lost();
        } else {
            check(append);
        }
    }

    private void check(StoredAppend append) {
        if (append.time().isBefore(time)) findings.add(new Finding.TimeRunsBack(append.first()));
        next = append.next();
        time = append.time();
        append.events().forEach(this::check);
        findings.addAll(eventCheck.findings(append));
    }

    private void check(StoredEvent event) {
        Digest hash = event.leaf().hash();
        beside.leaf(event, hash);
        absences.take(event);
        String caseId = event.leaf().caseId();
        if (caseId == null) return;
        chained(event, heads.put(caseId, new CaseHead(caseId, Math.max(1, event.seq() + 1), hash)));
    }

    private void chained(StoredEvent event, @Nullable CaseHead before) {
        Leaf leaf = event.leaf();
        long expected = before == null ? 0 : before.count();
        if (leaf.seq() != expected) findings.add(new Finding.OutOfSequence(event.position(), expected, leaf.seq()));
        boolean linked = Objects.equals(leaf.prev(), before == null ? null : before.head());
        if (!linked) findings.add(new Finding.Relinked(event.position()));
    }
}
