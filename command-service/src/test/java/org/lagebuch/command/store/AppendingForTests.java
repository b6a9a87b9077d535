package org.lagebuch.command.store;

import com.mongodb.client.MongoDatabase;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.PersonKeys;

/** A ledger that other rooms' tests can fill. */
public final class AppendingForTests implements AutoCloseable {
    private final Ledger ledger;
    private final Bench bench;

    private AppendingForTests(Ledger ledger, Bench bench) {
        this.ledger = ledger;
        this.bench = bench;
    }

    public static AppendingForTests open(MongoDatabase database) {
        Ledger ledger = Bench.ledger(database);
        return new AppendingForTests(ledger, Bench.over(ledger, database));
    }

    public String origin() {
        return bench.log().origin();
    }

    /** Appends a remark to a case. */
    public void remark(CaseId caseId) {
        remarks(caseId, 1);
    }

    /** Appends several remarks to a case at once. */
    public void remarks(CaseId caseId, int count) {
        append(Drafts.annotations(caseId, count).toArray(Draft[]::new));
    }

    /** Appends what names a natural person. */
    public void naming(CaseId caseId, String person) {
        append(Drafts.naming(caseId, person));
    }

    private void append(Draft... drafts) {
        try {
            bench.append(drafts);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public PersonKeys keys() {
        return bench.keys();
    }

    /** Appends an event of the log itself. */
    public long record(String type, String part, String text) {
        return ledger.record(type, part, text);
    }

    public LedgerLog log() {
        return bench.log();
    }

    @Override
    public void close() {
        bench.close();
    }
}
