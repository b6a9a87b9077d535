package org.lagebuch.command.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;

/** Answers what is in the ledger: from memory where it can, from the store where it must. */
final class Reading {
    private static final int PAGE = 500;

    private final LedgerLog log;
    private final Remembered remembered;
    private final Tagging tagging;

    Reading(LedgerLog log, Remembered remembered, Tagging tagging) {
        this.log = log;
        this.remembered = remembered;
        this.tagging = tagging;
    }

    LedgerLog log() {
        return log;
    }

    String origin() {
        return log.origin();
    }

    /** The position the next event takes. May be behind where another process appends too, never ahead. */
    long head() {
        OptionalLong known = remembered.head();
        if (known.isPresent()) return known.getAsLong();
        remembered.begin(log.last());
        return remembered.head().orElseGet(log::head);
    }

    /** Takes in what others appended since. @return whether there was anything */
    boolean catchUp() {
        long before = head();
        long at = before;
        List<StoredAppend> page = log.appends(at, PAGE);
        while (!page.isEmpty()) {
            page.forEach(append -> remembered.grown(indexed(append)));
            at = page.getLast().next();
            page = log.appends(at, PAGE);
        }
        return at > before;
    }

    /** Events from a position up to and without another, in log order. */
    List<Found> matching(Criteria criteria, long from, long to) {
        SortedMap<Long, Found> found = new TreeMap<>();
        Set<String> keys = criteria.keys().orElse(null);
        if (keys == null) {
            scan(criteria, from, to, found);
        } else {
            byKey(keys, from, to)
                    .values()
                    .forEach(list -> list.stream()
                            .filter(it -> it.position() >= from && it.position() < to && it.meets(criteria))
                            .forEach(it -> found.put(it.position(), it)));
        }
        return List.copyOf(found.values());
    }

    /** Whether anything a condition does not allow lies between its position and another. */
    boolean anySince(Condition condition, long to) {
        if (condition.from() >= to) return false;
        List<Indexed> since = remembered.since(condition.from()).orElse(null);
        if (since != null) return any(condition, since);
        return !matching(condition.criteria(), condition.from(), to).isEmpty();
    }

    boolean any(Condition condition, List<Indexed> appends) {
        Set<String> keys = condition.criteria().keys().orElse(null);
        for (Indexed append : appends) {
            boolean candidate = keys == null || keys.stream().anyMatch(append.keys()::contains);
            if (candidate && holds(append, condition)) return true;
        }
        return false;
    }

    Indexed indexed(StoredAppend append) {
        return Indexed.of(append, tagging);
    }

    /** Where a case's chain goes on after everything below a position. */
    CaseHead headOf(CaseId caseId, long below) {
        CaseHead known = remembered.headOf(caseId);
        if (known != null) return known;
        CaseHead stored = log.lastOfCase(caseId, below - 1).map(CaseHead::after).orElse(CaseHead.NONE);
        remembered.learn(caseId, stored, below);
        return stored;
    }

    private static boolean holds(Indexed append, Condition condition) {
        return append.found().stream()
                .anyMatch(it -> it.position() >= condition.from() && it.meets(condition.criteria()));
    }

    private void scan(Criteria criteria, long from, long to, Map<Long, Found> found) {
        long at = beginning(from);
        while (at < to) {
            List<StoredAppend> page = log.appends(at, PAGE);
            if (page.isEmpty()) return;
            for (StoredAppend append : page) {
                for (Found it : indexed(append).found()) {
                    boolean within = it.position() >= from && it.position() < to;
                    if (within && it.meets(criteria)) found.put(it.position(), it);
                }
            }
            at = page.getLast().next();
        }
    }

    /** Where an append that reaches beyond a position may begin. */
    private static long beginning(long position) {
        return Math.max(0, position - Proposal.EVENTS_MAX);
    }

    private Map<String, List<Found>> byKey(Set<String> keys, long from, long to) {
        Map<String, List<Found>> byKey = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String key : keys) {
            List<Found> known = remembered.found(key);
            if (known == null) missing.add(key);
            else byKey.put(key, known);
        }
        if (missing.isEmpty()) return byKey;
        List<Indexed> stored = log.matching(missing, beginning(from), to).stream()
                .map(this::indexed)
                .toList();
        for (String key : missing) {
            List<Found> under = new ArrayList<>();
            for (Indexed append : stored) under.addAll(append.under(key));
            if (from == 0) remembered.learn(key, under, to);
            byKey.put(key, under);
        }
        return byKey;
    }
}
