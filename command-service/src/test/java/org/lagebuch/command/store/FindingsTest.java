package org.lagebuch.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.Finding;
import org.lagebuch.log.LedgerCheck;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Written;

/** Whatever somebody with access to the database can do to an event is found, and by its own name. */
class FindingsTest {
    private static final long AT = 2;
    private static final Binary ZEROS = new Binary(new byte[32]);

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private final Bench bench = Bench.open(database);

    @BeforeEach
    void three_events() throws Exception {
        for (String text : List.of("one", "two", "three")) bench.append(Drafts.annotation(Drafts.caseId(1), text));
    }

    @AfterEach
    void stop() {
        bench.close();
        client.close();
        store.close();
    }

    /** @param done to the document at the position */
    record Tampering(Finding finding, Consumer<Document> done) {}

    static Stream<Tampering> tamperings() {
        return Stream.of(
                new Tampering(new Finding.Gap(AT, AT + 1), Document::clear),
                new Tampering(
                        new Finding.OutOfSequence(AT, 1, 7),
                        document -> event(document).put("s", 7L)),
                new Tampering(
                        new Finding.Relinked(AT), document -> event(document).put("pv", ZEROS)),
                new Tampering(new Finding.TimeRunsBack(AT), document -> document.put("t", Date.from(Instant.EPOCH))),
                new Tampering(
                        new Finding.Altered(AT), document -> event(document).put("lh", ZEROS)),
                new Tampering(new Finding.PartAltered(AT, "body"), FindingsTest::reworded),
                new Tampering(
                        new Finding.Mislabelled(AT), document -> event(document).put("ty", Drafts.CONTAINMENT)),
                new Tampering(new Finding.PartMissing(AT, "body"), FindingsTest::emptied),
                new Tampering(new Finding.Misshapen(AT), document -> document.put("more", "hidden")),
                new Tampering(new Finding.Misindexed(AT), document -> document.put("k", List.of("case=another"))));
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void what_was_tampered_with_is_found_under_its_name(Tampering tampering) {
        MongoCollection<Document> events = database.getCollection(LedgerLog.COLLECTION);
        Document document = Objects.requireNonNull(events.findOneAndDelete(Filters.eq("_id", AT)));
        tampering.done().accept(document);
        if (!document.isEmpty()) events.insertOne(document);
        assertThat(findings()).contains(tampering.finding());
    }

    @Test
    void every_finding_has_its_tampering() {
        List<String> tried =
                tamperings().map(it -> it.finding().getClass().getName()).toList();
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Finding.OfEvents.class.getPermittedSubclasses())
                        .filter(kind -> !kind.equals(Finding.Repeated.class))
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void a_fact_of_an_id_that_its_case_has_already_is_found() throws Exception {
        Draft once = Drafts.annotation(Drafts.caseId(1), "twice");
        bench.append(once);
        bench.append(once);
        assertThat(findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Repeated.class,
                        found -> assertThat(found.position()).isEqualTo(5));
    }

    @Test
    void the_same_id_in_another_case_is_another_fact() throws Exception {
        Fact fact = Fact.of(new UUID(1, 1), new Governance.Annotation(), "in two cases");
        for (int number : List.of(1, 2)) {
            Written written = EventText.write(Drafts.caseId(number), fact, new Author("ana", null));
            bench.append(new Draft(written, Octets.of(new byte[32])));
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_log_nobody_touched_has_no_findings() {
        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        return LedgerCheck.findings(bench.log(), bench.keys());
    }

    private static Document event(Document document) {
        return document.getList("ev", Document.class).getFirst();
    }

    private static void emptied(Document document) {
        event(document).getList("pt", Document.class).getFirst().remove("x");
    }

    private static void reworded(Document document) {
        for (Document part : event(document).getList("pt", Document.class)) {
            if (!part.getString("n").equals("body")) continue;
            Octets salt = PartSeal.openClear(
                            Octets.of(part.get("x", Binary.class).getData()))
                    .salt();
            part.put(
                    "x",
                    new Binary(PartSeal.inClear(salt, Octets.ofUtf8("{\"summary\":\"never seen\"}"))
                            .bytes()));
        }
    }
}
