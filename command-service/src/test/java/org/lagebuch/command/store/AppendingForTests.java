package org.lagebuch.command.store;

import com.mongodb.client.MongoDatabase;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;

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
        try {
            bench.append(Drafts.annotation(caseId, "a remark"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
