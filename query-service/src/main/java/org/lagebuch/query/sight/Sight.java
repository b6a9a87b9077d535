package org.lagebuch.query.sight;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lagebuch.access.CasePolicy;
import org.lagebuch.access.Deed;
import org.lagebuch.access.Members;
import org.lagebuch.access.Verdict;
import org.lagebuch.access.Walled;
import org.lagebuch.access.Who;
import org.lagebuch.access.Withheld;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Wall;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.feed.Told;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;

/** Who sees which case. No view is asked, since views come later than what was decided. */
public final class Sight {
    private static final Set<String> TYPES = Stream.of(Kind.values())
            .filter(kind -> Intake.MEMBERSHIP.contains(kind.happening()))
            .map(Kind::type)
            .collect(toUnmodifiableSet());

    private final OpenedLedger ledger;
    private final CasePolicy policy;
    private final InstantSource clock;

    public Sight(OpenedLedger ledger, CasePolicy policy, InstantSource clock) {
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    public boolean sees(Who who, CaseId caseId) {
        return !seen(who, List.of(caseId)).isEmpty();
    }

    public Verdict judge(Who who, Deed deed, CaseId caseId) {
        Members members = members(caseId);
        return members.opened() ? policy.judge(who, deed, members, clock.instant()) : Verdict.UNSEEN;
    }

    /** All that somebody may do with a case of these members. */
    Set<Deed> allowed(Who who, Members members, Instant now) {
        Set<Deed> allowed = EnumSet.allOf(Deed.class);
        allowed.removeIf(deed -> policy.judge(who, deed, members, now) != Verdict.ALLOWED);
        return allowed;
    }

    /** Those of some cases that somebody sees; a case that was never opened is none of them. */
    public Set<CaseId> seen(Who who, Collection<CaseId> cases) {
        Instant now = clock.instant();
        Map<String, Members> all = members(cases);
        return cases.stream()
                .filter(one -> {
                    Members members = all.getOrDefault(one.hex(), Members.NONE);
                    return members.opened() && policy.sees(who, members, now);
                })
                .collect(toUnmodifiableSet());
    }

    /** What is told of a case to nobody but those it is for. */
    public Withheld withheld(Who who, CaseId caseId) {
        Set<UUID> walled = matching(caseId, List.of(Tags.ofWalled(caseId)))
                .filter(told -> Wall.of(told.fact()).isPresent())
                .map(told -> Walled.target(told.fact()))
                .collect(toUnmodifiableSet());
        if (walled.isEmpty() || policy.isTold(who, members(caseId), clock.instant())) return Withheld.NOTHING;
        Walled facts = new Walled();
        matching(caseId, walled.stream().map(id -> Tags.ofFact(caseId, id)).toList())
                .filter(told -> walled.contains(Walled.target(told.fact())))
                .forEach(told ->
                        facts.take(told.position(), told.fact(), told.by().id()));
        return facts.from(who.id());
    }

    /** The events of a case in those appends that carry a tag, in their order; an append may hold others beside. */
    private Stream<Told> matching(CaseId caseId, List<String> tags) {
        return ledger.log().map(log -> log.matching(tags, 0, Long.MAX_VALUE)).orElse(List.of()).stream()
                .flatMap(append -> append.events().stream())
                .filter(event -> caseId.hex().equals(event.leaf().caseId()))
                .map(Told::read);
    }

    Members members(CaseId caseId) {
        return members(List.of(caseId)).getOrDefault(caseId.hex(), Members.NONE);
    }

    Instant now() {
        return clock.instant();
    }

    private Map<String, Members> members(Collection<CaseId> cases) {
        Set<String> asked = cases.stream().map(CaseId::hex).collect(toUnmodifiableSet());
        List<String> keys = cases.stream()
                .map(Tags::ofCase)
                .flatMap(tag -> TYPES.stream().map(type -> Tags.narrowed(tag, type)))
                .toList();
        Map<String, Members> members = new HashMap<>();
        for (StoredAppend append :
                ledger.log().map(log -> log.matching(keys, 0, Long.MAX_VALUE)).orElse(List.of())) {
            for (StoredEvent event : append.events()) {
                String caseId = event.leaf().caseId();
                if (caseId == null || !asked.contains(caseId) || !TYPES.contains(event.type())) continue;
                members.merge(caseId, then(Members.NONE, event), (before, first) -> then(before, event));
            }
        }
        return members;
    }

    private static Members then(Members members, StoredEvent event) {
        try {
            EventText.Recorded recorded = EventReader.readWithoutNames(event);
            return members.then(recorded.fact(), recorded.by().id());
        } catch (Unreadable e) {
            return members.thenUnreadable();
        }
    }
}
