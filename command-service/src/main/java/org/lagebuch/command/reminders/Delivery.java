package org.lagebuch.command.reminders;

import com.mongodb.MongoException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lagebuch.command.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties the outbox, on a thread for each who is told, so that one who is away keeps nobody else waiting. */
public final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int AT_ONCE_MAX = 100;

    private final Outbox outbox;
    private final InstantSource clock;
    private final List<Rounds> rounds;

    public Delivery(Outbox outbox, List<Channel> channels, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
        this.rounds = channels.stream()
                .map(channel -> new Rounds("reminders by " + channel.name(), () -> round(channel)))
                .toList();
    }

    @Override
    public void close() {
        rounds.forEach(Rounds::close);
    }

    private Duration round(Channel channel) throws InterruptedException {
        for (int sent = 0; sent < AT_ONCE_MAX; sent++) {
            Optional<Outbox.Claimed> next = outbox.claim(channel.name(), clock.instant());
            if (next.isEmpty()) return IDLE;
            send(channel, next.get());
        }
        return Duration.ZERO;
    }

    private void send(Channel channel, Outbox.Claimed claimed) throws InterruptedException {
        try {
            channel.send(claimed.id(), claimed.message());
        } catch (IOException e) {
            boolean last = claimed.tries() >= Outbox.TRIES_MAX;
            LOG.warn("{} was not told {}{}: {}", channel.name(), claimed.id(), last ? ", given up" : "", e.toString());
            if (last) outbox.giveUp(claimed.id());
            return;
        }
        try {
            outbox.sent(claimed.id());
        } catch (MongoException e) {
            LOG.warn("{} was told {} and may be told again: {}", channel.name(), claimed.id(), e.toString());
        }
    }
}
