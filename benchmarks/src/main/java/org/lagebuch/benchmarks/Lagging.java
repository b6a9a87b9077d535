package org.lagebuch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.lagebuch.fact.CaseId;

/** Records a fact, then asks for the timeline that holds it; keeps how long that answer took. */
final class Lagging implements Load.Step {
    private final Api api;
    private final CaseId caseId;
    private final List<Long> waited = new ArrayList<>();

    Lagging(Api api, CaseId caseId) {
        this.api = api;
        this.caseId = caseId;
    }

    @Override
    public void run() throws Exception {
        long position = api.remark(caseId);
        long begin = System.nanoTime();
        api.awaitTimeline(caseId, position);
        waited.add(System.nanoTime() - begin);
    }

    /** To be asked when it has ended. */
    Sample lag() {
        long[] all = waited.stream().mapToLong(Long::longValue).toArray();
        return Sample.of(all, all[0]);
    }
}
