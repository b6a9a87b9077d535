package org.lagebuch.query.timeline;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Impact.Extent;
import org.lagebuch.fact.Impact.ServiceImpact;
import org.lagebuch.fact.Impact.ServiceRestored;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting.AuthorityRequestAnswered;
import org.lagebuch.fact.Reporting.AuthorityRequestReceived;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stands above a case: said by its facts as they show at a moment, and by nothing else. */
final class CaseHeader {
    private static final List<String> SAYING = List.of(
            "case-opened",
            "case-closed",
            "case-reopened",
            "severity-assessed",
            "service-impact",
            "service-restored",
            "authority-request-received",
            "authority-request-answered");

    private final LineReader reader;
    private final CasePlace place;
    private final Need moment;
    private final Optional<StoredEvent> last;
    private final Set<String> impaired = new TreeSet<>();
    private final Set<UUID> open = new TreeSet<>();
    private final Set<UUID> answered = new TreeSet<>();

    /** @param last event of the case that was recorded at the moment */
    CaseHeader(LineReader reader, CasePlace place, Need moment, Optional<StoredEvent> last) {
        this.last = last;
        this.reader = reader;
        this.place = place;
        this.moment = moment;
    }

    void addTo(ObjectNode answer) {
        answer.put("zone", place.zone().getId()).put("state", "open");
        // Under which title a case is kept does not depend on when its opening became known.
        reader.ofKinds(List.of("case-opened"), new Need(moment.position(), place.time())).stream()
                .map(line -> line.version().fact())
                .forEach(fact -> add(fact, answer));
        List<Retraction> retracted = reader.retractions().stream()
                .filter(retraction -> retraction.need().isMetAt(moment))
                .toList();
        Set<UUID> gone = retracted.stream().map(Retraction::of).collect(toSet());
        List<Version> standing = reader.ofKinds(SAYING, moment).stream()
                .map(Line::version)
                .filter(version -> !gone.contains(version.factId()) && !isDenied(version.fact()))
                .toList();
        standing.stream()
                .filter(version -> !reader.withheld().has(version.event().position()))
                .forEach(version -> happened(version.fact()));
        // What the staff decides holds from when it was decided, whatever day it names.
        standing.stream()
                .sorted(Comparator.comparingLong(Version::originalSeq))
                .forEach(version -> add(version.fact(), answer));
        open.removeAll(answered);
        impaired.forEach(answer.putArray("servicesImpaired")::add);
        ArrayNode requests = answer.putArray("openRequests");
        open.forEach(request -> requests.add(request.toString()));
        answer.set("counts", counts(retracted.size()));
    }

    private void add(Fact fact, ObjectNode answer) {
        switch (fact.what()) {
            case CaseOpened opened -> {
                answer.put("title", opened.title()).set("kind", Json.tree(opened.kind()));
                if (opened.organisation() != null) answer.set("organisation", Json.tree(opened.organisation()));
            }
            case CaseClosed closed -> answer.put("state", "closed");
            case CaseReopened reopened -> answer.put("state", "open");
            case SeverityAssessed assessed
            when assessed.severity() != null -> answer.set("severity", Json.tree(assessed.severity()));
            default -> {}
        }
    }

    private void happened(Fact fact) {
        switch (fact.what()) {
            case ServiceImpact(Integer level) when level != null && level == 0 -> impaired.removeAll(services(fact));
            case ServiceImpact impact -> impaired.addAll(services(fact));
            case ServiceRestored restored
            when restored.extent() != Extent.PARTIAL -> impaired.removeAll(services(fact));
            case AuthorityRequestReceived received -> open.add(fact.id());
            case AuthorityRequestAnswered(UUID request, String channel, String hash)
            when request != null -> answered.add(request);
            default -> {}
        }
    }

    private ObjectNode counts(long retractions) {
        Map<String, Long> counted = counted();
        Map<String, Long> byKind = new TreeMap<>();
        counted.forEach((name, count) -> {
            if (name.startsWith(Counting.KIND) && count > 0) byKind.put(name.substring(Counting.KIND.length()), count);
        });
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        counts.put("facts", byKind.values().stream().mapToLong(Long::longValue).sum());
        counts.put(Counting.RETRACTIONS, retractions);
        counts.put(Counting.CORRECTIONS, counted.getOrDefault(Counting.CORRECTIONS, 0L));
        ObjectNode kinds = counts.putObject("byKind");
        byKind.forEach(kinds::put);
        return counts;
    }

    /** What is recorded is known, so only a moment before the last recording asks who knew what. */
    private Map<String, Long> counted() {
        return last.filter(event -> !moment.known().isBefore(event.time()))
                .flatMap(event -> reader.countsAfter(event.seq()))
                .orElseGet(() -> reader.countsAt(moment));
    }

    private static boolean isDenied(Fact fact) {
        return fact.negated() || fact.assertion() == Assertion.REFUTED;
    }

    private static List<String> services(Fact fact) {
        return fact.subjects().stream()
                .map(Party::name)
                .filter(Objects::nonNull)
                .toList();
    }
}
