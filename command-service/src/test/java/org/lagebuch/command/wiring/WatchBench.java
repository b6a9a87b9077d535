package org.lagebuch.command.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lagebuch.command.casefile.CaseCommand;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Given;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.casefile.Recording;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.reminders.Announcing;
import org.lagebuch.command.reminders.Channel;
import org.lagebuch.command.reminders.Delivery;
import org.lagebuch.command.reminders.Outbox;
import org.lagebuch.command.reminders.Watch;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.deadline.Duties;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Reporting;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.ReservedCase;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;

/** One store, a clock that is moved by hand, and as many processes over them as a test starts. */
final class WatchBench implements AutoCloseable {
    static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");
    /** A case in which nothing but the time of awareness is missing for a report within 72 hours. */
    static final List<String> BREACH = List.of(
            "{'kind':'case-opened','details':{'title':'Lost laptop','kind':'incident','zone':'Europe/Berlin',"
                    + "'organisation':{'name':'Clinic','role':'controller','country':'DE'}}}",
            "{'kind':'data-exposure','details':{'loss':'suspected'}}",
            "{'kind':'assessment','details':{'question':'risk_level','value':'risk','reasons':'names'}}");

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private final PersonKeys keys =
            new PersonKeys(client.getDatabase("keys"), Octets.of(new byte[32]), new SecureRandom());
    private volatile Instant now = Instant.EPOCH;
    private int told;

    @Override
    public void close() {
        client.close();
        store.close();
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    InstantSource clock() {
        return () -> now;
    }

    /** A process that looks after duties. */
    record Running(Ledger ledger, AxonDesk desk, Watch watch, Delivery delivery) implements AutoCloseable {
        @Override
        public void close() {
            delivery.close();
            watch.close();
            desk.close();
            ledger.close();
        }

        /** {@code state due}, in the order they were recorded. */
        List<String> reminders() {
            return new LedgerCasefiles(ledger.log())
                    .of(CASE, Set.of(Reporting.DutyReminded.class))
                    .standingEntries()
                    .map(Entry::current)
                    .filter(fact -> fact.what() instanceof Reporting.DutyReminded)
                    .map(fact -> (Reporting.DutyReminded) fact.what())
                    .map(one -> one.state() + " "
                            + (one.due() == null ? "" : one.due().iso()))
                    .toList();
        }
    }

    Running start(Channel... channels) {
        Ledger ledger = Ledger.open(
                database, null, new Ledger.Surroundings(keys, clock(), new SecureRandom(), new AppendSignal()));
        AxonDesk desk = new AxonDesk(ledger, clock(), new SecureRandom());
        LedgerCasefiles casefiles = new LedgerCasefiles(ledger.log());
        OrganisationDuties duties = new OrganisationDuties(
                new Duties(RulePacks.current(), new JollydayHolidays()),
                casefiles,
                ReservedCase.of(ledger.origin()).id());
        Outbox outbox = new Outbox(database);
        List<String> names = List.of(channels).stream().map(Channel::name).toList();
        Watch watch = new Watch(
                ledger.log(),
                ledger.signal(),
                new Watch.Cases(casefiles, duties, desk),
                new Announcing(outbox, names),
                clock());
        return new Running(ledger, desk, watch, new Delivery(outbox, List.of(channels), clock()));
    }

    void tell(Running process, String... facts) {
        tell(process, List.of(facts));
    }

    void tell(Running process, List<String> facts) {
        int first = told;
        told += facts.size();
        List<Recording> recordings = IntStream.range(0, facts.size())
                .mapToObj(index -> new Recording(Given.fact(first + index, facts.get(index)), null))
                .toList();
        process.desk().send(new Tell(recordings), new Writer("ana", "responder"));
    }

    private record Tell(List<Recording> recordings) implements CaseCommand {
        @Override
        public CaseId caseId() {
            return CASE;
        }

        @Override
        public Inquiry inquiry() {
            return Inquiry.standing(CASE);
        }

        @Override
        public Decision decide(Casefile casefile, Instant at) {
            return new Decision.Accepted(recordings);
        }
    }
}
