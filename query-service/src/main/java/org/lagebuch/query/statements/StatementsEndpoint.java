package org.lagebuch.query.statements;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.query.asked.Asked;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.query.standing.Stood;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what was said outside, how two statements differ, and what of it no longer stands. Read from the ledger itself,
 * so {@code minPosition} is always met.
 */
@RestController
public final class StatementsEndpoint {
    private final Standing standing;
    private final OpenedLedger ledger;
    private final Duties duties;
    private final InstantSource clock;
    private final Discretion discretion;

    /**
     * A stage of a duty.
     *
     * @param facts that its report says, and with which it was filed
     */
    public record Touched(String regime, String stage, Set<UUID> facts) {}

    /** The duties of a case, for what they are made of. */
    public interface Duties {
        List<Touched> of(CaseId caseId, AsOf moment);
    }

    public StatementsEndpoint(
            Standing standing, OpenedLedger ledger, Duties duties, InstantSource clock, Discretion discretion) {
        this.discretion = discretion;
        this.standing = standing;
        this.ledger = ledger;
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{caseId}/statements")
    ResponseEntity<Object> statements(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        Asked.position("minPosition", minPosition);
        Read read = read(caseId, asOf, knownAt);
        ObjectNode answer = answer(caseId, read);
        ArrayNode all = answer.putArray("statements");
        for (Statement statement : read.statements()) {
            ObjectNode told = read.told().statement(statement);
            ArrayNode claims = told.putArray("claims");
            statement
                    .claims()
                    .forEach(id ->
                            claims.add(read.told().claimSince(read.claims().of(id), statement.position())));
            all.add(told);
        }
        answer.set("alarms", alarms(read));
        return ResponseEntity.ok(answer);
    }

    @GetMapping("/api/cases/{caseId}/alarms")
    ResponseEntity<Object> alarms(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        Asked.position("minPosition", minPosition);
        Read read = read(caseId, asOf, knownAt);
        ObjectNode answer = answer(caseId, read);
        answer.set("alarms", alarms(read));
        return ResponseEntity.ok(answer);
    }

    @GetMapping("/api/cases/{caseId}/statements/diff")
    ResponseEntity<Object> difference(
            @PathVariable("caseId") String caseId,
            @RequestParam(name = "from") String from,
            @RequestParam(name = "to") String to,
            @RequestParam(name = "asOf", required = false) @Nullable String asOf,
            @RequestParam(name = "knownAt", required = false) @Nullable String knownAt,
            @RequestParam(name = "minPosition", required = false) @Nullable String minPosition) {
        Asked.position("minPosition", minPosition);
        Read read = read(caseId, asOf, knownAt);
        Statement earlier = read.statement("from", from);
        Statement later = read.statement("to", to);
        ObjectNode answer = answer(caseId, read);
        answer.set("from", read.told().statement(earlier));
        answer.set("to", read.told().statement(later));
        for (Difference.Kind kind : Difference.Kind.values()) answer.putArray(kind.told());
        for (Difference.Change change : new Difference(earlier, later, read.claims()).changes()) {
            answer.withArray("/" + change.kind().told()).add(read.told().change(change, earlier, later));
        }
        return ResponseEntity.ok(answer);
    }

    private record Read(CaseId caseId, Stood stood, List<Statement> statements, Claims claims, AsOf moment, Told told) {
        Statement statement(String name, String id) {
            UUID wanted = Asked.uuid(name, id);
            return statements.stream()
                    .filter(statement -> statement.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Asked.notFound(
                            "statement-not-found",
                            "There is no such statement in this case, or not by then.",
                            "/" + name));
        }
    }

    private Read read(String text, @Nullable String asOf, @Nullable String knownAt) {
        AsOf moment = AsOf.asked(asOf, knownAt, ledger, clock);
        CaseId caseId = Asked.caseId(text);
        Stood stood = standing.of(caseId, Statement.KINDS, moment).orElseThrow(Asked::noCase);
        List<Statement> statements = Statement.in(stood);
        Set<UUID> claimed = new HashSet<>();
        statements.forEach(statement -> claimed.addAll(statement.claims()));
        Claims claims = Claims.of(standing, caseId, claimed, moment, stood.zone());
        return new Read(caseId, stood, statements, claims, moment, new Told(discretion.of(caseId)));
    }

    private ArrayNode alarms(Read read) {
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        List<Alarm> alarms = Alarm.in(read.statements(), read.claims());
        if (alarms.isEmpty()) return told;
        List<Touched> all = duties.of(read.caseId(), read.moment());
        for (Alarm alarm : alarms) {
            told.add(read.told()
                    .alarm(
                            alarm,
                            all.stream().filter(duty -> touches(alarm, duty)).toList()));
        }
        return told;
    }

    private static boolean touches(Alarm alarm, Touched duty) {
        return duty.facts().contains(alarm.claim().id())
                || duty.facts().contains(alarm.statement().id());
    }

    private static ObjectNode answer(String caseId, Read read) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("caseId", caseId);
        AsOf moment = read.moment();
        answer.putObject("asOf")
                .put("position", read.stood().position())
                .put("time", read.stood().time().toString())
                .put("knownAt", (moment.known() == null ? moment.at() : moment.known()).toString());
        return answer;
    }
}
