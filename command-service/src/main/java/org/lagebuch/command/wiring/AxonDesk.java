package org.lagebuch.command.wiring;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.CasePolicy;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.store.Draft;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.command.store.LedgerEngine;
import org.lagebuch.command.store.TooLarge;

/**
 * The one door to Axon. A command is decided on exactly the facts it asks for; where one of those was recorded in
 * between, it is decided anew.
 */
public final class AxonDesk implements Desk, AutoCloseable {
    private static final int TRIES_MAX = 20;
    private static final long WAIT_SECONDS_MAX = 10;
    private static final long PAUSE_NANOS = 500_000;
    private static final long PAUSE_NANOS_MAX = 20_000_000;

    private final Ledger ledger;
    private final RandomGenerator random;
    private final AxonConfiguration axon;
    private final CommandBus commands;

    public AxonDesk(Ledger ledger, InstantSource clock, RandomGenerator random) {
        this(ledger, clock, random, CasePolicy.USUAL);
    }

    public AxonDesk(Ledger ledger, InstantSource clock, RandomGenerator random, CasePolicy policy) {
        this.ledger = ledger;
        this.random = random;
        this.axon = configured(ledger, clock, policy).build();
        axon.start();
        this.commands = axon.getComponent(CommandBus.class);
    }

    private static EventSourcingConfigurer configured(Ledger ledger, InstantSource clock, CasePolicy policy) {
        return EventSourcingConfigurer.create()
                .registerEventStorageEngine(axon -> new LedgerEngine(ledger))
                .registerTagResolver(axon -> AxonDesk::tags)
                // It would tell a server outside which versions run here.
                .componentRegistry(
                        parts -> parts.disableEnhancer("org.axonframework.update.UpdateCheckerConfigurationEnhancer"))
                .registerCommandHandlingModule(CommandHandlingModule.named("desk")
                        .commandHandlers()
                        .commandHandler(
                                Deciding.COMMAND.qualifiedName(),
                                new Deciding(clock, new Withholding(ledger.log()), policy)));
    }

    private static Set<Tag> tags(EventMessage message) {
        return message.payload() instanceof Draft draft
                ? draft.written().tags().stream().map(Criteria::tag).collect(toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public Outcome send(CaseCommand command, Writer by) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            if (tries > 0) pause(tries);
            Outcome outcome = attempt(new Deciding.Asked(command, by));
            // A no may rest on facts that another process has meanwhile changed; a yes would not have been stored.
            boolean stale = outcome instanceof Outcome.Refused && ledger.catchUp();
            if (outcome != null && !stale) return outcome;
        }
        throw new Busy("too many want to change the same", new IllegalStateException(TRIES_MAX + " tries"));
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /** @return nothing where the decision was overtaken */
    private @Nullable Outcome attempt(Deciding.Asked asked) {
        try {
            CommandResultMessage result = commands.dispatch(new GenericCommandMessage(Deciding.COMMAND, asked), null)
                    .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
            if (result.payload() instanceof Deciding.Answer answer) return answer.outcome();
            throw new IllegalStateException("not an answer: " + result);
        } catch (ExecutionException e) {
            return overtaken(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new Busy("no answer in " + WAIT_SECONDS_MAX + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("interrupted", e);
        }
    }

    private static @Nullable Outcome overtaken(Throwable why) {
        return switch (why) {
            case AppendEventsTransactionRejectedException conflict -> null;
            case TooLarge tooLarge ->
                new Outcome.Refused(
                        List.of(Problem.at("", Refusal.APPEND_TOO_LARGE, String.valueOf(tooLarge.getMessage()))));
            case org.lagebuch.command.store.Busy busy -> throw new Busy(String.valueOf(busy.getMessage()), busy);
            case MongoException away -> throw new Busy("the store does not answer", away);
            case RuntimeException other -> throw other;
            default -> throw new IllegalStateException(why);
        };
    }

    private void pause(int tries) {
        long most = Math.min(PAUSE_NANOS_MAX, PAUSE_NANOS << Math.min(tries, 10));
        LockSupport.parkNanos(random.nextLong(most));
    }
}
