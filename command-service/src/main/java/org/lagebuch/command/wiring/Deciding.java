package org.lagebuch.command.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.lagebuch.access.CasePolicy;
import org.lagebuch.access.Members;
import org.lagebuch.access.Who;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.PartOf;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.store.Draft;
import org.lagebuch.command.store.LedgerEngine;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Intake;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Written;

/**
 * One adapter for every rule: load what it asks for, see whether whoever asks may, let it decide, write down what it
 * decided. Who may is loaded with it, so a decision is overtaken by a grant or its end as by any other fact.
 */
final class Deciding implements CommandHandler {
    static final MessageType COMMAND = new MessageType("lagebuch.Command", "1");
    private static final MessageType ANSWER = new MessageType("lagebuch.Answer", "1");

    private final InstantSource clock;
    private final Withholding withholding;
    private final CasePolicy policy;

    Deciding(InstantSource clock, Withholding withholding, CasePolicy policy) {
        this.clock = clock;
        this.withholding = withholding;
        this.policy = policy;
    }

    record Asked(CaseCommand command, Writer by) {}

    /** What was decided; what became of it is known once the unit of work has committed. */
    record Answer(CaseId caseId, Decision decision, ProcessingContext context) {
        Outcome outcome() {
            return switch (decision) {
                case Decision.Refused refused -> new Outcome.Refused(refused.problems());
                case Decision.Known known -> new Outcome.Known(known.receipts());
                case Decision.Accepted accepted -> new Outcome.Recorded(Folding.receipts(caseId, accepted, stored()));
            };
        }

        private List<StoredEvent> stored() {
            StoredAppend append = context.getResource(LedgerEngine.APPENDED);
            return append == null ? List.of() : append.events();
        }
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        if (!(message.payload() instanceof Asked asked)) {
            throw new IllegalArgumentException("not a command: " + message.payloadType());
        }
        EventStoreTransaction transaction = context.component(EventStore.class).transaction(context);
        Inquiry inquiry = asked.command().inquiry().and(members(asked.command().caseId()));
        CompletableFuture<List<PartOf>> sealed = inquiry.sealedParts()
                ? withholding.partsOf(inquiry.caseId(), transaction)
                : CompletableFuture.completedFuture(List.of());
        return MessageStream.fromFuture(sealed.thenCompose(parts -> transaction
                .source(SourcingCondition.conditionFor(Criteria.of(inquiry)))
                .reduce(Read.nothing(), (read, entry) -> read.then(entry.message()))
                .thenApply(read -> decided(asked, read.with(parts), transaction, context))));
    }

    private CommandResultMessage decided(
            Asked asked, Read read, EventStoreTransaction transaction, ProcessingContext context) {
        Instant now = clock.instant();
        Decision decision = barred(asked, read.members(), now)
                .orElseGet(() -> asked.command().decide(read.casefile(), now));
        if (decision instanceof Decision.Accepted accepted) {
            drafts(asked, accepted).forEach(transaction::appendEvent);
        }
        return new GenericCommandResultMessage(
                ANSWER, new Answer(asked.command().caseId(), decision, context));
    }

    /** A case that nobody opened keeps nobody out. */
    private Optional<Decision> barred(Asked asked, Members members, Instant now) {
        if (!members.opened() || asked.by().equals(Writer.SYSTEM)) return Optional.empty();
        Who who = new Who(asked.by().id(), asked.by().roles());
        return switch (policy.judge(who, asked.command().deed(), members, now)) {
            case ALLOWED -> Optional.empty();
            case NOT_ALLOWED -> Optional.of(Decision.refuse("", Refusal.NOT_ALLOWED));
            case UNSEEN -> Optional.of(Decision.refuse("", Refusal.CASE_NOT_FOUND));
        };
    }

    private static Inquiry members(CaseId caseId) {
        return new Inquiry(caseId, Set.of(), Set.of(), Intake.MEMBERSHIP);
    }

    private static List<EventMessage> drafts(Asked asked, Decision.Accepted accepted) {
        Author author = new Author(asked.by().id(), asked.by().role());
        return accepted.recordings().stream()
                .map(recording -> draft(asked.command().caseId(), recording, author))
                .toList();
    }

    private static EventMessage draft(CaseId caseId, Recording recording, Author author) {
        Written written = EventText.write(caseId, recording.fact(), author);
        String request = recording.request();
        Draft draft = new Draft(
                written,
                request == null ? null : Octets.of(HexFormat.of().parseHex(request)),
                Withholding.enclosed(recording.seal()));
        return new GenericEventMessage(new MessageType(written.type(), Integer.toString(written.version())), draft);
    }
}
