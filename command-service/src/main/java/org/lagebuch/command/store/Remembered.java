package org.lagebuch.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;

/**
 * What need not be asked of the store again. It grows by acknowledged appends alone, in log order, and everything is
 * forgotten where an outcome is not known. Being behind is harmless: the store refuses a position twice.
 */
final class Remembered {
    private static final long UNKNOWN = -1;
    private static final long CASES_MAX = 10_000;
    private static final long FOUND_BYTES_MAX = 32 << 20;
    private static final int FOUND_PER_KEY_MAX = 4096;
    /** About what an event costs beside its parts. */
    private static final int EVENT_BYTES = 600;

    private final Recent recent = new Recent();
    private final Bounded<CaseId, CaseHead> heads = new Bounded<>(CASES_MAX, head -> 1);
    private final Bounded<String, List<Found>> found = new Bounded<>(FOUND_BYTES_MAX, Remembered::bytes);
    private long head = UNKNOWN;
    private Instant time = Instant.EPOCH;

    /** The position the next append takes, as far as is known. */
    synchronized OptionalLong head() {
        return head == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(head);
    }

    /** The time of the last leaf. */
    synchronized Instant time() {
        return time;
    }

    synchronized void forget() {
        head = UNKNOWN;
        time = Instant.EPOCH;
        heads.clear();
        found.clear();
    }

    /** Begins anew with what the store says; ignored where something is known already. */
    synchronized void begin(Optional<StoredAppend> last) {
        if (head != UNKNOWN) return;
        head = last.map(StoredAppend::next).orElse(0L);
        time = last.map(StoredAppend::time).orElse(Instant.EPOCH);
        recent.restart(head);
    }

    /** Takes in the append at the head; whatever else is known already, or too far ahead to be of use. */
    synchronized void grown(Indexed indexed) {
        StoredAppend append = indexed.append();
        if (append.first() != head) return;
        recent.add(indexed);
        head = append.next();
        time = append.time();
        for (StoredEvent event : append.events()) {
            event.caseId().ifPresent(caseId -> heads.put(caseId, CaseHead.after(event)));
        }
        for (String key : indexed.keys()) extend(key, indexed);
    }

    synchronized @Nullable CaseHead headOf(CaseId caseId) {
        return heads.get(caseId);
    }

    /** What the store says of a case as of a position, kept unless a newer append says otherwise. */
    synchronized void learn(CaseId caseId, CaseHead caseHead, long asOf) {
        if (head == UNKNOWN || recent.from() > asOf || heads.get(caseId) != null) return;
        CaseHead now = caseHead;
        for (Indexed later : recent.since(asOf)) {
            for (StoredEvent event : later.append().events()) {
                if (event.position() >= asOf && caseId.equals(event.caseId().orElse(null))) now = CaseHead.after(event);
            }
        }
        heads.put(caseId, now);
    }

    synchronized @Nullable List<Found> found(String key) {
        return found.get(key);
    }

    /** What the store has under a key below a position. */
    synchronized void learn(String key, Collection<Found> stored, long asOf) {
        if (head == UNKNOWN || recent.from() > asOf || stored.size() > FOUND_PER_KEY_MAX) return;
        List<Found> all = new ArrayList<>(stored);
        for (Indexed later : recent.since(asOf)) {
            all.addAll(later.under(key));
        }
        found.put(key, List.copyOf(all));
    }

    /** The appends from a position on, where all of them are at hand. */
    synchronized Optional<List<Indexed>> since(long position) {
        return recent.from() <= position && head != UNKNOWN ? Optional.of(recent.since(position)) : Optional.empty();
    }

    private void extend(String key, Indexed append) {
        List<Found> known = found.get(key);
        if (known == null) return;
        if (known.size() >= FOUND_PER_KEY_MAX) {
            found.remove(key);
            return;
        }
        List<Found> longer = new ArrayList<>(known);
        longer.addAll(append.under(key));
        found.put(key, longer);
    }

    private static int bytes(List<Found> found) {
        int bytes = EVENT_BYTES;
        for (Found it : found) bytes += EVENT_BYTES + it.bytes();
        return bytes;
    }
}
