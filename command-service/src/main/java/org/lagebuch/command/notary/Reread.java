package org.lagebuch.command.notary;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.log.Finding;
import org.lagebuch.log.StoredEvent;

/** Whether what the store holds continues what was read of it before; every leaf is made and hashed a second time. */
final class Reread {
    private final Map<String, CaseHead> heads;
    private Instant time;
    private long next;

    /** @param time of the leaf before the next */
    Reread(long next, Instant time, Map<String, CaseHead> heads) {
        this.next = next;
        this.time = time;
        this.heads = new HashMap<>(heads);
    }

    Map<String, CaseHead> heads() {
        return heads;
    }

    /** Takes the next event; answers what is wrong with it, and then has not taken it. */
    Optional<Finding> take(StoredEvent event) {
        Finding wrong = wrong(event);
        if (wrong != null) return Optional.of(wrong);
        next++;
        time = event.time();
        String caseId = event.leaf().caseId();
        if (caseId != null) heads.put(caseId, new CaseHead(caseId, event.seq() + 1, event.hash()));
        return Optional.empty();
    }

    private @Nullable Finding wrong(StoredEvent event) {
        if (event.position() != next) return new Finding.Gap(next, event.position());
        if (event.time().isBefore(time)) return new Finding.TimeRunsBack(next);
        if (!event.leaf().hash().equals(event.hash())) return new Finding.Altered(next);
        String caseId = event.leaf().caseId();
        return caseId == null ? null : outOfChain(event.leaf(), heads.get(caseId));
    }

    private @Nullable Finding outOfChain(Leaf leaf, @Nullable CaseHead before) {
        long expected = before == null ? 0 : before.count();
        if (leaf.seq() != expected) return new Finding.OutOfSequence(next, expected, leaf.seq());
        boolean linked = Objects.equals(leaf.prev(), before == null ? null : before.head());
        return linked ? null : new Finding.Relinked(next);
    }
}
