package org.lagebuch.query.obligations;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.edge.BoundedMap;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.standing.AsOf;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The duties of a case in a few numbers, and the date that comes first. */
public final class Glance {
    private static final int CASES_MAX = 5_000;

    private final Obliged obliged;
    private final OpenedLedger ledger;
    private final InstantSource clock;
    private final Map<CaseId, Dated> kept = BoundedMap.byUse(CASES_MAX);

    public Glance(Obliged obliged, OpenedLedger ledger, InstantSource clock) {
        this.obliged = obliged;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Duties that have a date and are open, which stays so until something is recorded.
     *
     * @param position of the last event of the case then
     * @param profiled that of the organisation
     */
    private record Dated(long position, long profiled, List<Obligation> open) {}

    /** How many duties stand where, and what is due next; empty where the case was not opened by then. */
    public Optional<ObjectNode> of(CaseId caseId, AsOf moment) {
        return obliged.of(caseId, moment).map(told -> {
            Map<String, Integer> byState = new TreeMap<>();
            told.obligations().stream()
                    .filter(one -> !(one.state() instanceof State.NotApplicable))
                    .forEach(one -> byState.merge(one.state().word(), 1, Integer::sum));
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ObjectNode states = answer.putObject("states");
            byState.forEach(states::put);
            dated(answer, open(told), moment.at());
            return answer;
        });
    }

    /**
     * What is overdue now and what is due next, for a line in a list.
     *
     * @param position of the last event of the case, as far as the list knows
     */
    public ObjectNode now(CaseId caseId, long position) {
        AsOf now = AsOf.now(clock);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        dated(answer, open(caseId, position, now), now.at());
        return answer;
    }

    private List<Obligation> open(CaseId caseId, long position, AsOf now) {
        long profiled = obliged.reserved()
                .flatMap(reserved -> ledger.lastOfCase(reserved, Long.MAX_VALUE))
                .map(StoredEvent::position)
                .orElse(-1L);
        synchronized (kept) {
            Dated known = kept.get(caseId);
            if (known != null && known.position() == position && known.profiled() == profiled) return known.open();
        }
        List<Obligation> open = obliged.of(caseId, now).map(Glance::open).orElse(List.of());
        synchronized (kept) {
            kept.put(caseId, new Dated(position, profiled, open));
        }
        return open;
    }

    private static List<Obligation> open(Obliged.Told told) {
        return told.obligations().stream()
                .filter(one -> one.dates() != null && one.state().blocksClosing())
                .toList();
    }

    private static void dated(ObjectNode answer, List<Obligation> open, Instant at) {
        answer.put(
                "overdue",
                open.stream().filter(one -> at.isAfter(dates(one).statutory())).count());
        open.stream()
                .filter(one -> !at.isAfter(dates(one).statutory()))
                .min(Comparator.comparing(one -> dates(one).conservative()))
                .ifPresent(next -> answer.set("next", told(next)));
    }

    private static ObjectNode told(Obligation one) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("regime", one.regime()).put("regimeName", one.regimeName());
        told.put("stage", one.stage()).put("stageName", one.stageName());
        addIfThere(told, "party", one.party());
        told.put("dueConservative", dates(one).conservative().toString());
        return told.put("dueStatutory", dates(one).statutory().toString());
    }

    private static void addIfThere(ObjectNode to, String name, @Nullable String text) {
        if (text != null) to.put(name, text);
    }

    private static DueDates dates(Obligation one) {
        return Objects.requireNonNull(one.dates());
    }
}
