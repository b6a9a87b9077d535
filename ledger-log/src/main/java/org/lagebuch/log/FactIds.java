package org.lagebuch.log;

import java.util.List;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;

/**
 * The ids of the facts of a log, of which 8 bytes each are remembered: 16 to 32 MB for a million. What looks like a
 * repetition is looked up before it is called one.
 */
final class FactIds {
    private final LedgerLog log;
    private long[] table = new long[1 << 12];
    private int count;

    FactIds(LedgerLog log) {
        this.log = log;
    }

    /** Takes the id of a fact; answers whether its case has another fact of that id before a position. */
    boolean isRepeated(CaseId caseId, UUID factId, long position) {
        return !add(mark(caseId, factId)) && isStored(caseId, factId, position);
    }

    /** A document that cannot be read is found by itself. */
    private boolean isStored(CaseId caseId, UUID factId, long below) {
        try {
            return isAmong(caseId, factId, below);
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            return false;
        }
    }

    private boolean isAmong(CaseId caseId, UUID factId, long below) {
        return log.matching(List.of(Tags.ofFact(caseId, factId)), 0, below + 1).stream()
                .flatMap(append -> append.events().stream())
                .anyMatch(event -> event.position() < below
                        && caseId.hex().equals(event.leaf().caseId())
                        && isFact(event, factId));
    }

    private static boolean isFact(StoredEvent event, UUID factId) {
        try {
            return factId.equals(EventReader.readWithoutNames(event).fact().factId());
        } catch (Unreadable | IllegalArgumentException e) {
            return false;
        }
    }

    /** Answers whether it is new. */
    private boolean add(long mark) {
        if (2 * count >= table.length) grow();
        int at = place(mark, table.length);
        while (table[at] != 0) {
            if (table[at] == mark) return false;
            at = (at + 1) & (table.length - 1);
        }
        table[at] = mark;
        count++;
        return true;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        count = 0;
        for (long mark : before) {
            if (mark != 0) add(mark);
        }
    }

    private static int place(long mark, int length) {
        return (int) (mark >>> 20) & (length - 1);
    }

    /** Never 0, which marks a free place. */
    private static long mark(CaseId caseId, UUID factId) {
        long high = Long.parseUnsignedLong(caseId.hex(), 0, 16, 16);
        long low = Long.parseUnsignedLong(caseId.hex(), 16, 32, 16);
        long mark = mixed(
                mixed(mixed(mixed(high) ^ low) ^ factId.getMostSignificantBits()) ^ factId.getLeastSignificantBits());
        return mark == 0 ? 1 : mark;
    }

    /** Every bit of the outcome depends on every bit that goes in (the finaliser of SplitMix64). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
