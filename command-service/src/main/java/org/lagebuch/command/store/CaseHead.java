package org.lagebuch.command.store;

import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.log.StoredEvent;

/**
 * Where the chain of a case goes on.
 *
 * @param seq the number its next event takes
 * @param prev leaf hash of its last event; absent for a case without any
 */
record CaseHead(long seq, @Nullable Digest prev) {
    static final CaseHead NONE = new CaseHead(0, null);

    static CaseHead after(StoredEvent event) {
        return new CaseHead(event.seq() + 1, event.hash());
    }
}
