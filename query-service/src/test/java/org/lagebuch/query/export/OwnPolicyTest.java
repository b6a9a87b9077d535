package org.lagebuch.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.ledger.proof.Policy;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;

/** What a log says of its keys can be used as it is, and tells which of them to believe for what. */
class OwnPolicyTest {
    private static final VerifierKey OLD = key(KeyType.ED25519, 1);
    private static final VerifierKey NEW = key(KeyType.ED25519, 2);
    private static final VerifierKey POST_QUANTUM = key(KeyType.ML_DSA_44, 3);

    @Test
    void keys_in_use_come_first_and_retired_ones_last_behind_a_remark() {
        String policy = policy(told(4, KeyChange.Kind.ADDED, NEW), told(9, KeyChange.Kind.RETIRED, OLD));
        assertThat(policy)
                .endsWith("# " + NEW.keyId() + " added in leaf 4\nlog " + NEW.vkey()
                        + "\nlog " + POST_QUANTUM.vkey()
                        + "\n# " + OLD.keyId() + " retired in leaf 9, signs no later checkpoint\nlog " + OLD.vkey()
                        + "\nquorum none\n");
    }

    @Test
    void while_both_sign_the_older_key_is_the_first() {
        Policy policy = Policy.parse(policy(told(4, KeyChange.Kind.ADDED, NEW)).getBytes(UTF_8));
        assertThat(policy.logs()).extracting(Policy.Party::key).containsExactly(OLD, NEW, POST_QUANTUM);
    }

    private static String policy(KeyChanges.Told... changes) {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString())) {
            LogKeys keys = new LogKeys(client.getDatabase("ledger"));
            List.of(POST_QUANTUM, NEW, OLD).forEach(key -> keys.keep(LogKeys.Role.LOG, key));
            return new OwnPolicy(keys, List.of(changes)).text();
        }
    }

    private static KeyChanges.Told told(long position, KeyChange.Kind kind, VerifierKey key) {
        return new KeyChanges.Told(position, Instant.EPOCH, new KeyChange(kind, key));
    }

    private static VerifierKey key(KeyType type, int seed) {
        byte[] bytes = new byte[SigningKey.SEED_BYTES];
        bytes[0] = (byte) seed;
        return SigningKey.ofSeed("timeline.example/log", type, Octets.of(bytes)).verifier();
    }
}
