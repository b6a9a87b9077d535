package org.lagebuch.command.notary;

import static org.lagebuch.command.notary.Attack.found;
import static org.lagebuch.command.notary.Attack.stopped;
import static org.lagebuch.command.notary.Attacker.ZEROS;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;

/** What can be done to the proofs, and to what helps to find them. */
final class AttacksOnSeals {
    private static final Document FULL_TILE = new Document("_id", "tile/0/000");

    private AttacksOnSeals() {}

    static Stream<Attack> all() {
        return Stream.of(tiles(), checkpoints(), pointers()).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> tiles() {
        return Stream.of(
                stopped("edits a tile", Set.of("tile-differs"), Stopped.Why.TREE_DIFFERS, it -> {
                    Document tile = Objects.requireNonNull(
                            it.in("tiles").find(FULL_TILE).first());
                    byte[] hashes = tile.get("h", Binary.class).getData();
                    hashes[100] ^= 1;
                    it.in("tiles").updateOne(FULL_TILE, set("h", new Binary(hashes)));
                }),
                stopped(
                        "cuts a tile",
                        Set.of("tile-differs"),
                        Stopped.Why.NOT_CONTINUED,
                        it -> it.in("tiles").updateOne(FULL_TILE, set("h", ZEROS))),
                found(
                        "deletes a tile",
                        Set.of("tile-missing"),
                        it -> it.in("tiles").deleteOne(FULL_TILE)),
                found(
                        "adds a tile that is to come",
                        Set.of("tile-stray"),
                        it -> it.in("tiles").insertOne(new Document("_id", "tile/0/001").append("h", ZEROS))),
                found(
                        "adds what is no tile",
                        Set.of("tile-stray"),
                        it -> it.in("tiles").insertOne(new Document("_id", "../0/000").append("h", ZEROS))));
    }

    private static Stream<Attack> checkpoints() {
        return Stream.of(
                found(
                        "edits the root in a checkpoint",
                        Set.of("checkpoint-forged"),
                        it -> it.putCheckpoint(
                                10,
                                new SignedNote(
                                        it.ownNote(10).text(), it.note(10).signatures()))),
                found(
                        "edits the size of a checkpoint",
                        Set.of("checkpoint-forged"),
                        it -> it.putCheckpoint(11, it.note(10))),
                found(
                        "makes a checkpoint unreadable",
                        Set.of("checkpoint-forged"),
                        it -> it.in("checkpoints").updateOne(new Document("_id", 10L), set("note", "none"))),
                found(
                        "deletes a checkpoint",
                        Set.of("checkpoints-missing"),
                        it -> it.in("checkpoints").deleteOne(new Document("_id", 10L))),
                found(
                        "deletes the last checkpoint",
                        Set.of("checkpoints-missing"),
                        it -> it.in("checkpoints").deleteOne(new Document("_id", 274L))),
                found(
                        "deletes all checkpoints",
                        Set.of("checkpoints-missing"),
                        it -> it.in("checkpoints").deleteMany(new Document())),
                found(
                        "adds a checkpoint of his own",
                        Set.of("checkpoint-forged"),
                        it -> it.putCheckpoint(100, it.ownNote(100))),
                found(
                        "adds a checkpoint beyond the end",
                        Set.of("checkpoint-beyond"),
                        it -> it.putCheckpoint(1000, it.ownNote(1000))),
                found(
                        "signs a checkpoint again with another key",
                        Set.of("checkpoint-forged"),
                        it -> it.putCheckpoint(
                                210, it.signed(Checkpoint.parse(it.note(210).text())))),
                stopped(
                        "puts another one into the place of the last checkpoint",
                        Set.of("checkpoint-forged", "checkpoints-missing"),
                        Stopped.Why.CHECKPOINT_DIFFERS,
                        it -> it.putCheckpoint(274, it.ownNote(274))));
    }

    private static Stream<Attack> pointers() {
        return Stream.of(
                found(
                        "names his own key as the log's",
                        Set.of("key-unknown"),
                        it -> it.in("logkeys").insertOne(new Document("_id", it.ownKey()).append("role", "LOG"))),
                found(
                        "lets an index of cases cover more",
                        Set.of("index-misplaced"),
                        it -> it.in("caseindexes").updateMany(new Document(), set("size", 274L))),
                found(
                        "points to an index of cases where there is none",
                        Set.of("index-misplaced"),
                        it -> it.in("caseindexes").insertOne(new Document("_id", 8L).append("size", 7L))),
                found(
                        "points to nowhere",
                        Set.of("index-misplaced"),
                        it -> it.in("caseindexes").insertOne(new Document("_id", "there").append("size", 7L))));
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }
}
