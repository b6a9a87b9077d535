package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.proof.TlogProof;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;

/** A log in memory that records whatever it is told, true or not. */
final class SmallLog {
    static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    static final SigningKey LOG = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, seed("log"));
    static final SigningKey WITNESS = SigningKey.ofSeed("witness.example/w1", KeyType.COSIGNATURE, seed("witness"));
    static final SigningKey STRANGER = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, seed("stranger"));
    static final Instant START = Instant.parse("2026-08-22T10:00:00.000Z");
    /** When the witness saw it, in seconds since 1970. */
    static final long WITNESSED = START.plusSeconds(86_400).getEpochSecond();

    static final Octets POLICY = Octets.ofUtf8("log " + LOG.verifier().vkey() + "\nwitness w1 "
            + WITNESS.verifier().vkey() + "\nquorum w1\n");

    private final List<Recorded> recorded = new ArrayList<>();
    private final Map<String, Leaf> last = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable MerkleTree tree;

    record Content(Octets salt, Octets bytes) {}

    record Recorded(Leaf leaf, SortedMap<String, Content> parts) {}

    /** The next event of a case, or of the log itself where there is none; a minute after the one before. */
    Leaf append(@Nullable String caseId, Map<String, Octets> parts) {
        return append(caseId, START.plusSeconds(60L * size()), parts);
    }

    Leaf append(@Nullable String caseId, Instant time, Map<String, Octets> parts) {
        Leaf before = caseId == null ? null : last.get(caseId);
        long seq = caseId == null ? Leaf.NO_SEQ : counts.getOrDefault(caseId, 0L);
        return record(caseId, time, seq, before == null ? null : before.hash(), parts);
    }

    Leaf record(@Nullable String caseId, Instant time, long seq, @Nullable Digest prev, Map<String, Octets> parts) {
        SortedMap<String, Content> contents = new TreeMap<>();
        List<Leaf.Part> committed = new ArrayList<>();
        new TreeMap<>(parts).forEach((name, bytes) -> {
            Content content = new Content(seed("salt " + size() + name), bytes);
            contents.put(name, content);
            committed.add(new Leaf.Part(name, Commitment.of(name, content.salt(), bytes)));
        });
        Leaf leaf = new Leaf(ORIGIN, size(), time, caseId, seq, prev, committed);
        recorded.add(new Recorded(leaf, contents));
        tree = null;
        if (caseId != null) {
            last.put(caseId, leaf);
            counts.put(caseId, seq + 1);
        }
        return leaf;
    }

    int size() {
        return recorded.size();
    }

    Recorded at(long index) {
        return recorded.get((int) index);
    }

    MerkleTree tree() {
        MerkleTree built = tree;
        if (built == null) {
            built = new MerkleTree(
                    recorded.stream().map(one -> one.leaf().hash()).toList());
            tree = built;
        }
        return built;
    }

    /** Of the first leaves, signed by the log and cosigned by the witness. */
    SignedNote checkpoint(int size) {
        return cosigned(ofLogAlone(tree().head(size)));
    }

    static SignedNote cosigned(SignedNote note) {
        return note.with(WITNESS.sign(note.text(), WITNESSED));
    }

    static SignedNote ofLogAlone(TreeHead head) {
        return new Checkpoint(ORIGIN, head).signed(LOG);
    }

    TlogProof proof(long index, SignedNote checkpoint, int size) {
        return TlogProof.of(tree().inclusion((int) index, size), checkpoint);
    }

    /** How far each case has come now. */
    List<CaseHead> heads() {
        return CaseIndex.sorted(last.entrySet().stream()
                .map(one -> new CaseHead(
                        one.getKey(),
                        counts.getOrDefault(one.getKey(), 0L),
                        one.getValue().hash()))
                .toList());
    }

    static Octets seed(String name) {
        return Octets.of(Digest.sha256(name.getBytes(UTF_8)).bytes());
    }
}
