package org.lagebuch.verifier.log;

import static org.lagebuch.verifier.verdict.Code.EVENT_BACK_IN_TIME;
import static org.lagebuch.verifier.verdict.Code.EVENT_MISSING;
import static org.lagebuch.verifier.verdict.Code.EVENT_NOT_LINKED;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.verifier.verdict.Refusal;

/** How far each case of a log has come: numbers without gap or double, each event linked to the one before (C3). */
final class Cases {
    private final Map<String, Head> heads = new HashMap<>();
    private Instant last = Instant.MIN;

    private record Head(long count, Digest last) {}

    /** @throws Refusal where the next leaf of the log is not the next of its case, or older than the leaf ahead */
    void add(Leaf leaf, Digest hash) {
        String where = "leaf " + leaf.index();
        if (leaf.time().isBefore(last)) throw new Refusal(EVENT_BACK_IN_TIME, where + " at " + leaf.time());
        last = leaf.time();
        String caseId = leaf.caseId();
        if (caseId == null) return;
        @Nullable Head head = heads.get(caseId);
        long count = head == null ? 0 : head.count();
        if (leaf.seq() != count) {
            throw new Refusal(EVENT_MISSING, where + " is number " + leaf.seq() + " of its case, not " + count);
        }
        if (!Objects.equals(leaf.prev(), head == null ? null : head.last())) {
            throw new Refusal(EVENT_NOT_LINKED, where + " does not follow the event before of its case");
        }
        heads.put(caseId, new Head(count + 1, hash));
    }

    long count() {
        return heads.size();
    }
}
