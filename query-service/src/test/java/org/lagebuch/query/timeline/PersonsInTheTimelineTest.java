package org.lagebuch.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.ShiftHandedOver;
import org.lagebuch.fact.Party;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.query.Desk;
import org.lagebuch.query.Notes;
import org.lagebuch.query.WrittenLedger;
import tools.jackson.databind.JsonNode;

/** A name is read from its sealed part each time it is told; whoever's key is gone is a number, and nobody else. */
class PersonsInTheTimelineTest {
    private static final UUID SHIFT = new UUID(1, 2);

    private final Desk desk = new Desk();
    private final PersonKeys keys = new PersonKeys(desk.keys(), Octets.of(new byte[32]), new Random(5));
    private final Asking asking =
            new Asking(desk.timelineEndpoint(new EventReader(WrittenLedger.ORIGIN, keys)::readWithNames), CASE);
    private StoredEvent shift = desk.ledger().record(CASE, Notes.opening(new UUID(1, 1), "Title"));

    @BeforeEach
    void write() {
        desk.ledger().sealPersons(keys);
        ShiftHandedOver handed = new ShiftHandedOver(person("Ada Aust"), person("Ben Bach"), List.of());
        shift = desk.ledger().record(CASE, Fact.of(SHIFT, handed, "shift"));
        desk.feedAll();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void persons_are_named_while_their_keys_are_there() throws Exception {
        assertThat(toldShift().toString()).contains("Ada Aust", "Ben Bach");
        assertThat(asking.fact(SHIFT.toString()).toString()).contains("Ada Aust", "Ben Bach");
    }

    @Test
    void whoever_was_forgotten_stays_a_number_and_takes_no_other_name() throws Exception {
        forget(1);
        JsonNode told = toldShift();
        assertThat(told.toString()).doesNotContain("Ada").containsOnlyOnce("Ben Bach");
        assertThat(told.at("/details/from/person").intValue()).isEqualTo(1);
        assertThat(told.at("/details/to/name").stringValue()).isEqualTo("Ben Bach");
        forget(2);
        assertThat(toldShift().at("/details/to/person").intValue()).isEqualTo(2);
        assertThat(asking.fact(SHIFT.toString()).toString()).doesNotContain("Ada", "Ben");
    }

    @Test
    void the_views_keep_no_name_in_any_form_that_can_be_read_or_searched() throws Exception {
        for (String collection : desk.views().listCollectionNames()) {
            for (Document document : desk.views().getCollection(collection).find()) {
                assertThat(document.toJson()).doesNotContainIgnoringCase("Aust").doesNotContainIgnoringCase("Bach");
            }
        }
        assertThat(asking.timeline(null, null, null, "aust", null, 10).get("entries"))
                .isEmpty();
    }

    private JsonNode toldShift() throws InterruptedException {
        return asking.timeline(null, null, null, "shift", null, 10).at("/entries/0");
    }

    private void forget(int person) {
        Octets sealed =
                shift.part(StoredPart.ofPerson(person)).map(StoredPart::stored).orElseThrow();
        MongoCollection<Document> kept = desk.keys().getCollection("personkeys");
        Binary id = new Binary(PartSeal.keyId(sealed).bytes());
        assertThat(kept.deleteOne(new Document("_id", id)).getDeletedCount()).isOne();
    }

    private static Party person(String name) {
        return new Party(Party.PERSON, name, null, null);
    }
}
