package org.lagebuch.command.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;

/** Appends that go to the store in one call, each placed behind the ones before it and seeing them. */
final class Group {
    /** What placing takes beside the ledger itself. */
    record Making(InstantSource clock, RandomGenerator random) {
        NonceSource nonces() {
            return NonceSource.of(random);
        }
    }

    private final Reading reading;
    private final NonceSource nonces;
    private final Instant time;
    private final long first;
    private final Map<CaseId, CaseHead> heads = new HashMap<>();
    private final List<Waiting> members = new ArrayList<>();
    private final List<StoredAppend> appends = new ArrayList<>();
    private final List<Indexed> indexed = new ArrayList<>();
    private long next;

    /** @param time of all its leaves, not before that of the leaf ahead */
    Group(Reading reading, NonceSource nonces, long first, Instant time) {
        this.reading = reading;
        this.nonces = nonces;
        this.first = first;
        this.next = first;
        this.time = time;
    }

    /** @return false where something was appended that the proposal's condition does not allow */
    boolean add(Waiting waiting) {
        Proposal proposal = waiting.proposal();
        if (isStale(proposal.condition())) return false;
        Proposal.Place place = new Proposal.Place(reading.origin(), next, time);
        StoredAppend append = proposal.at(place, this::headOf, nonces);
        members.add(waiting);
        appends.add(append);
        indexed.add(Indexed.of(append, proposal.tags()));
        for (StoredEvent event : append.events()) {
            event.caseId().ifPresent(caseId -> heads.put(caseId, CaseHead.after(event)));
        }
        next = append.next();
        return true;
    }

    List<Waiting> members() {
        return members;
    }

    /** The appends with what their events are found by, in the same order. */
    List<Indexed> indexed() {
        return indexed;
    }

    List<StoredAppend> appends() {
        return appends;
    }

    long first() {
        return first;
    }

    private boolean isStale(Condition condition) {
        return reading.anySince(condition, first) || reading.any(condition, indexed);
    }

    private CaseHead headOf(CaseId caseId) {
        CaseHead here = heads.get(caseId);
        return here != null ? here : reading.headOf(caseId, first);
    }
}
