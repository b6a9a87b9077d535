package org.lagebuch.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.query.Desk.CASE;
import static org.lagebuch.query.Desk.OTHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.ShiftHandedOver;
import org.lagebuch.fact.Party;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.Envelopes;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.Desk;
import org.lagebuch.query.KeptViews;
import org.lagebuch.query.Notes;
import org.lagebuch.query.RandomHistory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** Whatever a broker brings, twice, in any order, garbled or not at all: the views are those of the ledger. */
class KafkaSourceTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Desk desk = new Desk();
    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, KafkaSource.TOPIC);

    @BeforeEach
    void start() {
        broker.afterPropertiesSet();
    }

    @AfterEach
    void end() {
        broker.destroy();
        desk.close();
    }

    @Test
    void duplicates_disorder_and_what_is_missing_are_exactly_once_in_effect() throws Exception {
        new RandomHistory(desk.ledger(), CASE, new Random(1)).go(15);
        new RandomHistory(desk.ledger(), OTHER, new Random(2)).go(15);
        List<StoredEvent> carried = new ArrayList<>(ofCases());
        carried.removeIf(event -> event.position() % 7 == 3);
        carried.addAll(List.copyOf(carried.subList(0, carried.size() / 2)));
        Collections.shuffle(carried, new Random(3));
        try (Carrier carrier = new Carrier(broker.getBrokersAsString())) {
            for (StoredEvent event : carried) carrier.carry(event);
            follow();
            StoredEvent late = desk.ledger().record(OTHER, Notes.note(new UUID(7, 7), "late", null, null));
            carrier.carry(late);
            follow();
        }
        assertViewsAreThoseOfTheLedger();
    }

    @Test
    void a_garbled_record_is_read_from_the_ledger_and_parks_nothing() throws Exception {
        desk.ledger().record(CASE, Notes.opening(new UUID(1, 1), "Title"));
        for (int i = 2; i < 12; i++) desk.ledger().record(CASE, Notes.note(new UUID(1, i), "n" + i, null, null));
        desk.ledger().sealPersons(new PersonKeys(desk.keys(), Octets.of(new byte[32]), new Random(5)));
        ShiftHandedOver handed = new ShiftHandedOver(Party.named("Day"), person(), List.of());
        desk.ledger().record(CASE, Fact.of(new UUID(1, 12), handed, "shift"));
        List<StoredEvent> events = ofCases();
        try (Carrier carrier = new Carrier(broker.getBrokersAsString())) {
            carrier.carry(events.get(0));
            carrier.garbled(events.get(1), value -> value.substring(0, value.length() / 2));
            carrier.garbled(events.get(2), value -> value.replace("time 2026-01-01", "time 2026-01-02"));
            carrier.garbled(events.get(3), value -> value.replaceAll("\"stored\":\"[^\"]*\"", "\"stored\":\"AAAA\""));
            carrier.garbled(events.get(4), value -> value.replaceAll(",\"stored\":\"[^\"]*\"", ""));
            carrier.garbled(events.get(5), value -> value.replace("seq 5", "seq 9999"));
            carrier.relabelled(events.get(6), Envelopes.TYPE, "lagebuch.CaseClosed");
            carrier.relabelled(events.get(7), Envelopes.TYPE_VERSION, "7");
            carrier.relabelled(events.get(8), Envelopes.TYPE_VERSION, "");
            carrier.relabelled(events.get(9), Envelopes.LEAF_HASH, "");
            carrier.unrecognisable(events.get(10));
            carrier.garbled(events.get(11), value -> value.replaceFirst("(people\",\"stored\":\".{80})..", "$1AA"));
            follow();
        }
        assertThat(desk.feed().parked()).isEmpty();
        assertViewsAreThoseOfTheLedger();
    }

    private List<StoredEvent> ofCases() {
        return desk.ledger().events().stream()
                .filter(event -> event.caseId().isPresent())
                .toList();
    }

    /** Until nothing is missing; a feed that starts anew goes on with what it had not applied. */
    private void follow() {
        Feed feed = desk.feed();
        try (FeedLoop loop = new FeedLoop(
                feed, from -> KafkaSource.connect(desk.opened(), broker.getBrokersAsString(), "test", "test-1"))) {
            loop.start();
            await().atMost(LIMIT).until(() -> feed.lag() == 0);
        }
    }

    private void assertViewsAreThoseOfTheLedger() {
        desk.feed().rebuild();
        assertThat(KeptViews.of(desk.views(), 1)).isEqualTo(KeptViews.of(desk.views(), 2));
    }

    private static Party person() {
        return new Party(Party.PERSON, "Ada Aust", null, null);
    }
}
