package org.lagebuch.query.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lays out the lines that the next events of a case change: new ones, and what makes old ones no longer show. */
final class Sheet {
    /** Where lines of the case are found that are not on the sheet yet. */
    interface Shelf {
        List<Line> ofFact(UUID factId);

        List<Line> boundTo(UUID target);
    }

    private final Shelf shelf;
    private final Map<UUID, List<Line>> ofFact = new HashMap<>();
    private final Map<UUID, List<Line>> boundTo = new HashMap<>();
    private final Map<String, Line> added = new LinkedHashMap<>();
    private final Map<String, List<Need>> hidden = new LinkedHashMap<>();

    Sheet(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Lines to write, each with all that hides it. */
    List<Line> added() {
        return List.copyOf(added.values());
    }

    /** By id, what more hides lines that were written before. */
    Map<String, List<Need>> hidden() {
        return hidden;
    }

    /** The wordings of a fact so far, oldest first. */
    List<Version> wordings(UUID factId) {
        return lines(factId).stream()
                .filter(line -> line.boundTo() == null)
                .map(Line::version)
                .sorted(Comparator.comparingLong(version -> version.event().seq()))
                .toList();
    }

    /** Takes a new wording: it hides the older ones, takes its place, and moves what hangs on it. */
    void take(Version version) {
        long seq = version.event().seq();
        for (Line older : lines(version.factId())) {
            if (older.seqOfWording() < seq) hide(older, version.need(), seq);
        }
        Version placed = hangsOnItself(version) ? version.byItself() : version;
        place(placed, seq).forEach(line -> moveWhatHangsOn(line, seq));
    }

    private List<Line> place(Version version, long made) {
        Line own = Line.own(version);
        UUID target = version.target();
        List<Line> placed = new ArrayList<>();
        placed.add(own);
        for (Line line : target == null ? List.<Line>of() : List.copyOf(lines(target))) {
            Line after = Line.after(line, version, made);
            own.not().add(line.need());
            if (!after.isNeverVisible()) placed.add(after);
        }
        placed.forEach(this::add);
        return placed;
    }

    /** Everything whose time hangs on a line's fact gets a place after it, and loses those after older ones. */
    private void moveWhatHangsOn(Line moved, long made) {
        UUID target = moved.version().factId();
        Map<Long, Version> dependents = new LinkedHashMap<>();
        for (Line line : List.copyOf(bound(target))) {
            if (line.made() > made || line.version().factId().equals(target)) continue;
            dependents.putIfAbsent(line.seqOfWording(), line.version());
        }
        dependents.values().forEach(dependent -> move(dependent, moved, made));
    }

    private void move(Version dependent, Line target, long made) {
        Line after = Line.after(target, dependent, made);
        for (Line line : List.copyOf(lines(dependent.factId()))) {
            boolean later = line.seqOfWording() > dependent.event().seq();
            if (later && line.boundTo() == null) after.not().add(line.version().need());
            boolean isOwn = line.boundTo() == null
                    && line.seqOfWording() == dependent.event().seq();
            if (isOwn) hide(line, target.need(), made);
        }
        if (add(after)) moveWhatHangsOn(after, made);
    }

    /** Whether following the targets of a wording, in any of their wordings, would lead back to its own fact. */
    private boolean hangsOnItself(Version version) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> next = new ArrayDeque<>();
        if (version.target() != null) next.add(version.target());
        while (!next.isEmpty()) {
            UUID factId = next.remove();
            if (factId.equals(version.factId())) return true;
            if (!seen.add(factId)) continue;
            for (Line line : lines(factId)) {
                UUID target = line.version().target();
                if (target != null) next.add(target);
            }
        }
        return false;
    }

    private boolean add(Line line) {
        if (added.putIfAbsent(line.id(), line) != null) return false;
        lines(line.version().factId()).add(line);
        UUID target = line.version().target();
        if (target != null) bound(target).add(line);
        return true;
    }

    /** Hides a place, and the places directly after it; those given by the same event exclude each other already. */
    private void hide(Line line, Need need, long made) {
        if (line.made() >= made) return;
        line.not().add(need);
        if (!added.containsKey(line.id())) {
            hidden.computeIfAbsent(line.id(), none -> new ArrayList<>()).add(need);
        }
        bound(line.version().factId()).stream()
                .map(dependent -> dependent.version().factId())
                .distinct()
                .flatMap(factId -> List.copyOf(lines(factId)).stream())
                .filter(dependent -> dependent.isDirectlyAfter(line))
                .forEach(dependent -> hide(dependent, need, made));
    }

    private List<Line> lines(UUID factId) {
        return ofFact.computeIfAbsent(factId, id -> new ArrayList<>(shelf.ofFact(id)));
    }

    private List<Line> bound(UUID target) {
        return boundTo.computeIfAbsent(target, id -> new ArrayList<>(shelf.boundTo(id)));
    }
}
