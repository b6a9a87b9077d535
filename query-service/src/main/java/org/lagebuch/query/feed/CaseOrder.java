package org.lagebuch.query.feed;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a view every event once and only as the next of its case, however often and in whatever order events arrive;
 * what is missing in between is fetched from the ledger.
 */
final class CaseOrder {
    private static final Logger LOG = LoggerFactory.getLogger(CaseOrder.class);
    private static final int FETCHED_APPENDS = 500;
    private static final int ATTEMPTS = 5;

    private enum Origin {
        LEDGER,
        ANY
    }

    private final OpenedLedger ledger;
    private final Parked parked;

    CaseOrder(OpenedLedger ledger, Parked parked) {
        this.ledger = ledger;
        this.parked = parked;
    }

    void give(View view, Collection<StoredEvent> events) {
        Map<CaseId, NavigableMap<Long, StoredEvent>> byCase = new HashMap<>();
        for (StoredEvent event : events) {
            event.caseId()
                    .ifPresent(caseId -> byCase.computeIfAbsent(caseId, any -> new TreeMap<>())
                            .put(event.seq(), event));
        }
        byCase.forEach((caseId, found) -> {
            if (!parked.holds(view, caseId)) give(view, caseId, found);
        });
    }

    /** Tries a parked case again from the ledger; answers whether it went through. */
    boolean retry(View view, CaseId caseId) {
        parked.admit(view, caseId);
        ledger.lastOfCase(caseId, Long.MAX_VALUE)
                .ifPresent(last -> give(view, caseId, new TreeMap<>(Map.of(last.seq(), last))));
        boolean through = !parked.holds(view, caseId);
        if (through) parked.forget(view, caseId);
        return through;
    }

    private void give(View view, CaseId caseId, NavigableMap<Long, StoredEvent> found) {
        int lost = 0;
        while (lost < ATTEMPTS) {
            Place place = view.placeIn(caseId);
            if (take(view, caseId, following(place, found), Origin.ANY)) place = view.placeIn(caseId);
            if (found.lastKey() <= place.seq() || parked.holds(view, caseId)) return;
            List<StoredEvent> next = fetched(caseId, view.placeIn(caseId));
            if (next.isEmpty()) {
                LOG.warn("the ledger has no event {} of case {}", found.lastKey(), caseId.hex());
                return;
            }
            lost = take(view, caseId, next, Origin.LEDGER) ? 0 : lost + 1;
        }
        throw new IllegalStateException("case " + caseId + " does not move in " + view.name());
    }

    /** What directly follows a place, as far as it is there. */
    private static List<StoredEvent> following(Place place, NavigableMap<Long, StoredEvent> found) {
        List<StoredEvent> next = new ArrayList<>();
        StoredEvent event = found.get(place.seq() + 1);
        while (event != null) {
            next.add(event);
            event = found.get(event.seq() + 1);
        }
        return next;
    }

    private List<StoredEvent> fetched(CaseId caseId, Place place) {
        NavigableMap<Long, StoredEvent> page = new TreeMap<>();
        for (StoredEvent event : ledger.ofCase(caseId, place.position(), FETCHED_APPENDS)) {
            page.put(event.seq(), event);
        }
        return following(place, page);
    }

    /** @return whether the view moved, or parked the case */
    private boolean take(View view, CaseId caseId, List<StoredEvent> next, Origin origin) {
        List<Told> told = new ArrayList<>();
        for (StoredEvent event : next) {
            try {
                Sound.check(event);
                told.add(Told.read(event));
            } catch (RuntimeException unreadable) {
                boolean taken = told.isEmpty() || taken(view, caseId, told, origin);
                if (!taken || parked.holds(view, caseId)) return taken;
                return blamed(view, event, unreadable, origin);
            }
        }
        return !told.isEmpty() && taken(view, caseId, told, origin);
    }

    private boolean taken(View view, CaseId caseId, List<Told> told, Origin origin) {
        try {
            return view.take(caseId, told);
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException bug) {
            return told.size() > 1
                    ? oneByOne(view, caseId, told, origin)
                    : blamed(view, told.getFirst().event(), bug, origin);
        }
    }

    /** So that only the event that is to blame is left, and what follows it. */
    private boolean oneByOne(View view, CaseId caseId, List<Told> told, Origin origin) {
        for (Told one : told) {
            if (!taken(view, caseId, List.of(one), origin)) return false;
            if (parked.holds(view, caseId)) return true;
        }
        return true;
    }

    /** A case waits only for what is broken in the ledger itself; a copy of it is not worth waiting for. */
    private boolean blamed(View view, StoredEvent event, RuntimeException why, Origin origin) {
        if (origin == Origin.ANY) return false;
        LOG.error("{} parks case {} from seq {}", view.name(), event.leaf().caseId(), event.seq(), why);
        parked.park(view, event, why);
        return true;
    }
}
