package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.Stamps;

/** A log that grows when it is told to, with its checkpoints in a store; events of the log itself make it grow too. */
final class SealedLog implements AutoCloseable {
    static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    static final SigningKey KEY = key(ORIGIN, KeyType.ED25519, 1);

    final MongoDatabase database;
    final Checkpoints checkpoints;
    final Cosignatures cosignatures;
    final Stamps stamps;
    final Anchors anchors;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final List<Digest> leaves = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    SealedLog() {
        database = client.getDatabase("ledger");
        checkpoints = new Checkpoints(database);
        cosignatures = new Cosignatures(database);
        stamps = new Stamps(database);
        anchors = new Anchors(database);
    }

    static SigningKey key(String name, KeyType type, int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.ofSeed(name, type, Octets.of(bytes));
    }

    /** Up to a size, and a checkpoint there. */
    synchronized SignedNote grow(int size) {
        while (leaves.size() < size) leaves.add(Digest.sha256(("leaf " + leaves.size()).getBytes(UTF_8)));
        SignedNote note = new Checkpoint(ORIGIN, tree().head()).signed(KEY);
        return checkpoints.keep(size, note).note();
    }

    synchronized int size() {
        return leaves.size();
    }

    synchronized MerkleTree tree() {
        return new MerkleTree(leaves);
    }

    Witnesses.Stores shown() {
        return new Witnesses.Stores(checkpoints, cosignatures, (from, to) -> tree().consistency((int) from, (int) to));
    }

    /** Another leaf, and at once a checkpoint over it. */
    synchronized long record(String type, String part, String text) {
        long position = leaves.size();
        told.add(type + " " + part + "\n" + text);
        grow(leaves.size() + 1);
        return position;
    }

    /** What the log told of itself, in order. */
    synchronized List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
