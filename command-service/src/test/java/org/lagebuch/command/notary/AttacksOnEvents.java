package org.lagebuch.command.notary;

import static org.lagebuch.command.notary.Attack.found;
import static org.lagebuch.command.notary.Attack.stopped;
import static org.lagebuch.command.notary.Attacker.ZEROS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;

/** What can be done to one event, or to two of them, where they stand. */
final class AttacksOnEvents {
    private static final long DAY = 24 * 60 * 60 * 1000L;

    private AttacksOnEvents() {}

    static Stream<Attack> all() {
        return Stream.of(parts(), fields(), labels(), places()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> parts() {
        return Stream.of(
                found(
                        "edits the words of an event",
                        Set.of("part-altered"),
                        it -> it.part(8, "body", Attacker::reword)),
                found(
                        "edits words and commitment",
                        Set.of("altered"),
                        it -> it.part(8, "body", part -> {
                            Attacker.reword(part);
                            Attacker.recommit(part);
                        })),
                found(
                        "edits the author",
                        Set.of("part-altered"),
                        it -> it.part(8, "head", part -> {
                            byte[] stored = part.get("x", Binary.class).getData();
                            stored[stored.length - 3] ^= 1;
                            part.put("x", new Binary(stored));
                        })),
                found("edits a salt", Set.of("part-altered"), it -> it.part(8, "body", Attacker::resalt)),
                found(
                        "edits a commitment",
                        Set.of("altered", "part-altered"),
                        it -> it.part(8, "body", part -> part.put("cm", ZEROS))),
                found(
                        "swaps the words of two events",
                        Set.of("part-altered"),
                        it -> it.swap(3, 8, "body", List.of("x"))),
                found(
                        "swaps words and commitments of two events",
                        Set.of("altered"),
                        it -> it.swap(3, 8, "body", List.of("x", "cm"))),
                found("swaps the salts of two events", Set.of("part-altered"), it -> it.swapSalts(3, 8)),
                found(
                        "cuts the end of a part",
                        Set.of("part-altered"),
                        it -> it.part(8, "body", part -> part.put("x", new Binary(new byte[] {0})))),
                found(
                        "flips a bit of a sealed name",
                        Set.of("part-altered"),
                        it -> it.part(6, "people", part -> {
                            byte[] sealed = part.get("x", Binary.class).getData();
                            sealed[sealed.length - 1] ^= 1;
                            part.put("x", new Binary(sealed));
                        })),
                found(
                        "swaps the sealed names of two events",
                        Set.of("part-altered"),
                        it -> it.swap(6, 7, "people", List.of("x"))),
                found("feigns an erasure", Set.of("part-missing"), it -> it.part(8, "body", part -> part.remove("x"))),
                found(
                        "removes a part whole",
                        Set.of("altered"),
                        it -> it.event(
                                8,
                                event -> event.getList("pt", Document.class)
                                        .removeIf(part -> part.getString("n").equals("body")))),
                stopped(
                        "edits the name of the log",
                        Set.of("part-altered"),
                        Stopped.Why.NOT_SIGNED_HERE,
                        it -> it.part(0, "head", part -> Attacker.reword(part, "lagebuch.local", "lagebuch.lokal"))));
    }

    private static Stream<Attack> fields() {
        return Stream.of(
                found("edits a leaf hash", Set.of("altered"), it -> it.event(8, event -> event.put("lh", ZEROS))),
                stopped(
                        "edits the leaf hash of an event in no full tile",
                        Set.of("altered"),
                        Stopped.Why.TREE_DIFFERS,
                        it -> it.event(271, event -> event.put("lh", ZEROS))),
                found(
                        "moves an event to another case",
                        Set.of("altered", "misindexed"),
                        it -> it.event(8, event -> event.put("c", new Binary(new byte[16])))),
                found(
                        "renumbers an event in its case",
                        Set.of("altered", "out-of-sequence"),
                        it -> it.event(8, event -> event.put("s", 9L))),
                found(
                        "links an event to another one",
                        Set.of("altered", "relinked"),
                        it -> it.event(8, event -> event.put("pv", ZEROS))),
                found("unlinks an event", Set.of("misshapen"), it -> it.event(8, event -> event.remove("pv"))),
                found(
                        "back-dates an event",
                        Set.of("altered", "time-runs-back"),
                        it -> it.document(8, document -> document.put("t", Attacker.later(document, -DAY)))),
                found(
                        "post-dates the last event",
                        Set.of("altered"),
                        it -> it.document(273, document -> document.put("t", Attacker.later(document, 1)))),
                found(
                        "cuts the hash of a request",
                        Set.of("misshapen"),
                        it -> it.event(8, event -> event.put("rq", new Binary(new byte[31])))),
                found(
                        "hides something in an append",
                        Set.of("misshapen"),
                        it -> it.document(8, document -> document.put("note", "psst"))),
                found(
                        "hides something in an event",
                        Set.of("misshapen"),
                        it -> it.event(8, event -> event.put("note", "psst"))),
                found(
                        "miscounts an append",
                        Set.of("misshapen"),
                        it -> it.document(3, document -> document.put("n", 2))),
                stopped(
                        "makes an append unreadable",
                        Set.of("misshapen"),
                        Stopped.Why.NOT_CONTINUED,
                        it -> it.document(8, document -> document.put("ev", "nothing"))),
                stopped(
                        "makes the last append unreadable",
                        Set.of("misshapen"),
                        Stopped.Why.NOT_CONTINUED,
                        it -> it.document(273, document -> document.put("t", "yesterday"))));
    }

    private static Stream<Attack> labels() {
        return Stream.of(
                found(
                        "edits a type",
                        Set.of("mislabelled"),
                        it -> it.event(8, event -> event.put("ty", "lagebuch.Containment"))),
                found("edits a version", Set.of("mislabelled"), it -> it.event(8, event -> event.put("v", 2))),
                found(
                        "hides an event from the index",
                        Set.of("misindexed"),
                        it -> it.document(8, document -> document.put("k", List.of()))),
                found("hides the last events of a case from the index", Set.of("misindexed"), it -> {
                    for (long at : List.of(271L, 273L)) it.document(at, document -> document.put("k", List.of()));
                }),
                found(
                        "has an event found in another case",
                        Set.of("misindexed"),
                        it -> it.document(8, document -> {
                            List<String> keys = new ArrayList<>(document.getList("k", String.class));
                            keys.add("case=ffffffffffffffffffffffffffffffff");
                            document.put("k", keys);
                        })));
    }

    private static Stream<Attack> places() {
        return Stream.of(
                found(
                        "deletes an event",
                        Set.of("gap", "signed-otherwise"),
                        it -> it.events().deleteOne(new Document("_id", 8L))),
                found(
                        "deletes an event out of an append",
                        Set.of("misshapen", "gap"),
                        it -> it.document(
                                3,
                                document ->
                                        document.getList("ev", Document.class).remove(1))),
                found(
                        "deletes an event out of an append, and counts again",
                        Set.of("altered", "gap"),
                        it -> it.document(3, document -> {
                            document.getList("ev", Document.class).remove(1);
                            document.put("n", 2);
                        })),
                found("reorders two events", Set.of("altered"), it -> it.exchange(1, 8)),
                found(
                        "puts an event into the place of another",
                        Set.of("gap"),
                        it -> it.document(
                                3, document -> it.events().insertOne(new Document(document).append("_id", 4L)))),
                stopped(
                        "puts an event between two others",
                        Set.of("misshapen"),
                        Stopped.Why.NOT_CONTINUED,
                        it -> it.document(
                                8, document -> it.events().insertOne(new Document(document).append("_id", 8.5)))),
                found(
                        "puts an event ahead of the first",
                        Set.of("gap"),
                        it -> it.document(
                                8, document -> it.events().insertOne(new Document(document).append("_id", -1L)))),
                stopped(
                        "puts an event far behind the last",
                        Set.of("gap"),
                        Stopped.Why.NOT_CONTINUED,
                        it -> it.document(
                                8, document -> it.events().insertOne(new Document(document).append("_id", 300L)))));
    }
}
