package org.lagebuch.command.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.lagebuch.log.StoredAppend;

/** The last appends without a gap, newest at the end. Not for use by several threads at once. */
final class Recent {
    private static final int APPENDS_MAX = 4096;
    private static final long BYTES_MAX = 16 << 20;

    private final ArrayDeque<Indexed> appends = new ArrayDeque<>();
    private long from;
    private long bytes;

    /** From this position on nothing is missing. */
    long from() {
        return from;
    }

    void restart(long head) {
        appends.clear();
        bytes = 0;
        from = head;
    }

    void add(Indexed append) {
        appends.addLast(append);
        bytes += append.append().bytes();
        while (appends.size() > APPENDS_MAX || (bytes > BYTES_MAX && appends.size() > 1)) {
            StoredAppend oldest = appends.removeFirst().append();
            bytes -= oldest.bytes();
            from = oldest.next();
        }
    }

    /** In log order, those that end above a position. */
    List<Indexed> since(long position) {
        List<Indexed> since = new ArrayList<>();
        Iterator<Indexed> newest = appends.descendingIterator();
        while (newest.hasNext()) {
            Indexed append = newest.next();
            if (append.append().next() <= position) break;
            since.add(append);
        }
        return since.reversed();
    }
}
