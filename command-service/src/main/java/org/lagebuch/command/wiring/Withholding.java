package org.lagebuch.command.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.PartOf;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.store.Draft;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.statement.AbsentPart;
import org.lagebuch.ledger.statement.Withheld;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;

/** What the last event of a bundle says of the parts that are not in it (ledger.md 1.11). */
final class Withholding {
    /** A part has 256 KiB, the first line of the statement included. */
    private static final int BYTES_MAX = (256 << 10) - 64;

    private final LedgerLog log;

    Withholding(LedgerLog log) {
        this.log = log;
    }

    /**
     * The parts of a case that name persons. Listed as they stand, and then only what came meanwhile is sourced: so
     * whatever comes after that overtakes the decision, and a large case is not read whole.
     */
    CompletableFuture<List<PartOf>> partsOf(CaseId caseId, EventStoreTransaction transaction) {
        long head = log.head();
        List<PartOf> parts = new ArrayList<>();
        log.partsOfPersons(caseId, head).forEach(part -> parts.add(new PartOf(part.position(), part.name())));
        return transaction
                .source(SourcingCondition.conditionFor(
                        new GlobalIndexConsistencyMarker(head).position(), Criteria.ofCase(caseId)))
                .reduce(parts, (all, entry) -> {
                    named(entry.message()).forEach(all::add);
                    return all;
                });
    }

    private static Stream<PartOf> named(EventMessage message) {
        if (!(message.payload() instanceof StoredEvent event)) return Stream.of();
        return event.parts().stream()
                .filter(StoredPart::isOfPerson)
                .map(part -> new PartOf(event.position(), part.name()));
    }

    /** A seal without anything withheld says so; several parts where one does not hold it all. */
    static List<Draft.Enclosed> enclosed(Recording.@Nullable Seal seal) {
        if (seal == null) return List.of();
        List<Draft.Enclosed> enclosed = new ArrayList<>();
        List<AbsentPart> absent = new ArrayList<>();
        int bytes = 0;
        for (Recording.Withheld one : seal.withheld()) {
            bytes += weight(one);
            if (bytes > BYTES_MAX) {
                enclosed.add(enclosed(enclosed.size() + 1, absent));
                absent.clear();
                bytes = weight(one);
            }
            absent.add(new AbsentPart(one.part().position(), one.part().name(), one.reason()));
        }
        enclosed.add(enclosed(enclosed.size() + 1, absent));
        return enclosed;
    }

    private static int weight(Recording.Withheld one) {
        String position = Long.toString(one.part().position());
        return position.length() + one.part().name().length() + one.reason().length() + 3;
    }

    private static Draft.Enclosed enclosed(int number, List<AbsentPart> absent) {
        String text = new Withheld(absent).bytes().utf8();
        return new Draft.Enclosed(Withheld.part(number), text);
    }
}
