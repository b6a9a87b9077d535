package org.lagebuch.benchmarks;

import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Written;

/** The fact that is recorded in every benchmark: a remark of two sentences, about as much as people write. */
final class Remark {
    private static final String TEXT = "Second file server checked: no foreign service installed, no log gap between"
            + " 02:10 and 04:45, the backup job of that night ran to its end. The image is kept with the others"
            + " until the forensic team has compared the hashes; nobody outside the team was told.";

    private Remark() {}

    static Fact fact() {
        return Fact.of(UUID.randomUUID(), new Governance.Annotation(), TEXT);
    }

    static Written written(CaseId caseId) {
        return EventText.write(caseId, fact(), new Author("benchmark", "responder"));
    }

    static String json() {
        return "{\"factId\":\"" + UUID.randomUUID() + "\",\"kind\":\"annotation\",\"summary\":\"" + TEXT
                + "\",\"occurred\":{\"precision\":\"unknown\",\"reason\":\"not-stated\"}}";
    }

    static CaseId freshCase() {
        return new CaseId(UUID.randomUUID().toString().replace("-", ""));
    }
}
