package org.lagebuch.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.Outcome;
import org.lagebuch.command.casefile.Receipt;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Intake;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.LedgerCheck;
import org.lagebuch.log.PersonKeys;

class AxonDeskTest {
    private static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");
    private static final Writer ANA = new Writer("ana", "responder");
    private static final String REQUEST = "ab".repeat(32);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final PersonKeys keys =
            new PersonKeys(client.getDatabase("keys"), Octets.of(new byte[32]), new SecureRandom());
    private Ledger ledger;
    private AxonDesk desk;

    @BeforeEach
    void open() {
        ledger = ledger();
        desk = new AxonDesk(ledger, InstantSource.system(), new SecureRandom());
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
        client.close();
        store.close();
    }

    private Ledger ledger() {
        MongoDatabase database = client.getDatabase("ledger");
        return Ledger.open(
                database,
                null,
                new Ledger.Surroundings(keys, InstantSource.system(), new SecureRandom(), new AppendSignal()));
    }

    /** Opens the case, if it is not open. */
    private record Open(CaseId caseId) implements CaseCommand {
        @Override
        public Inquiry inquiry() {
            return Inquiry.standing(caseId);
        }

        @Override
        public Decision decide(Casefile casefile, Instant now) {
            if (casefile.opening().isPresent()) return Decision.refuse("", Refusal.CASE_ALREADY_OPEN);
            Intake.CaseOpened opened = new Intake.CaseOpened("A case", Intake.CaseKind.INCIDENT, "Europe/Berlin", null);
            return Decision.accept(Fact.of(UUID.randomUUID(), opened, "opened"), null);
        }
    }

    /** Remarks something, once. */
    private record Remark(CaseId caseId, UUID id) implements CaseCommand {
        @Override
        public Inquiry inquiry() {
            return new Inquiry(caseId, Set.of(id), Set.of(), Set.of());
        }

        @Override
        public Decision decide(Casefile casefile, Instant now) {
            if (casefile.opening().isEmpty()) return Decision.refuse("", Refusal.CASE_NOT_FOUND);
            return casefile.entry(id)
                    .filter(entry -> entry.madeBy(REQUEST))
                    .map(Entry::receipt)
                    .<Decision>map(receipt -> new Decision.Known(List.of(receipt)))
                    .orElseGet(() -> Decision.accept(Fact.of(id, new Governance.Annotation(), "a remark"), REQUEST));
        }
    }

    @Test
    void a_command_is_recorded_and_its_receipt_is_the_leaf_that_is_stored() {
        Receipt receipt = recorded(desk.send(new Open(CASE), ANA));
        assertThat(receipt.position()).isEqualTo(1);
        assertThat(receipt.seq()).isZero();
        assertThat(ledger.log().event(1)).hasValueSatisfying(event -> {
            assertThat(receipt.leafHash()).isEqualTo(event.leaf().hash().base64());
            assertThat(receipt.recordedAt()).isEqualTo(event.time());
        });
    }

    @Test
    void a_refusal_writes_nothing() {
        desk.send(new Open(CASE), ANA);
        assertThat(desk.send(new Open(CASE), ANA)).isInstanceOf(Outcome.Refused.class);
        assertThat(ledger.log().head()).isEqualTo(2);
    }

    @Test
    void the_same_request_gets_its_first_receipt_again() {
        desk.send(new Open(CASE), ANA);
        UUID id = UUID.randomUUID();
        Receipt first = recorded(desk.send(new Remark(CASE, id), ANA));
        assertThat(desk.send(new Remark(CASE, id), ANA)).isEqualTo(new Outcome.Known(List.of(first)));
    }

    @Test
    void fifty_writers_on_one_case_get_receipts_of_their_own_without_a_gap() throws Exception {
        desk.send(new Open(CASE), ANA);
        List<Receipt> receipts = together(50, () -> recorded(desk.send(new Remark(CASE, UUID.randomUUID()), ANA)));
        assertThat(receipts)
                .extracting(Receipt::seq)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(LedgerCheck.findings(ledger.log(), keys)).isEmpty();
    }

    @Test
    void of_many_who_send_the_same_request_at_once_one_is_recorded() throws Exception {
        desk.send(new Open(CASE), ANA);
        UUID id = UUID.randomUUID();
        List<Outcome> outcomes = together(16, () -> desk.send(new Remark(CASE, id), ANA));
        assertThat(outcomes).filteredOn(Outcome.Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Known.class::isInstance).hasSize(15);
        assertThat(ledger.log().head()).isEqualTo(3);
    }

    @Test
    void a_case_that_another_process_opened_is_found() {
        try (Ledger elsewhere = ledger();
                AxonDesk there = new AxonDesk(elsewhere, InstantSource.system(), new SecureRandom())) {
            assertThat(desk.send(new Remark(CASE, UUID.randomUUID()), ANA)).isInstanceOf(Outcome.Refused.class);
            there.send(new Open(CASE), ANA);
            assertThat(recorded(desk.send(new Remark(CASE, UUID.randomUUID()), ANA))
                            .seq())
                    .isEqualTo(1);
            assertThat(recorded(there.send(new Remark(CASE, UUID.randomUUID()), ANA))
                            .seq())
                    .isEqualTo(2);
        }
    }

    private static Receipt recorded(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).receipts().getFirst();
    }

    private static <T> List<T> together(int writers, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) running.add(threads.submit(work));
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) results.add(one.get(60, TimeUnit.SECONDS));
            return results;
        }
    }
}
