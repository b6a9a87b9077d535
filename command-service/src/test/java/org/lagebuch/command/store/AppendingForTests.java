package org.lagebuch.command.store;

import com.mongodb.client.MongoDatabase;
import org.lagebuch.fact.CaseId;

/** A ledger that other rooms' tests can fill. */
public final class AppendingForTests implements AutoCloseable {
    private final Bench bench;

    private AppendingForTests(Bench bench) {
        this.bench = bench;
    }

    public static AppendingForTests open(MongoDatabase database) {
        return new AppendingForTests(Bench.open(database));
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

    @Override
    public void close() {
        bench.close();
    }
}
