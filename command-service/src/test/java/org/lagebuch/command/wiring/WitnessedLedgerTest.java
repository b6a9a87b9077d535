package org.lagebuch.command.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.command.notary.Anchoring;
import org.lagebuch.command.notary.HttpPost;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.SigningKeys;
import org.lagebuch.command.notary.Witnesses;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.witness.DataDirectory;
import org.lagebuch.witness.Witness;
import org.lagebuch.witness.WitnessServer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** From an event that is recorded to a cosignature that is kept, put together as the service is. */
class WitnessedLedgerTest {
    private final CommandWiring wiring = new CommandWiring();
    private final NotaryWiring sealing = new NotaryWiring();
    private final SealWiring seals = new SealWiring();
    private final SecureRandom random = new SecureRandom();

    @Test
    void what_is_recorded_is_sealed_and_shown_to_the_witness_of_the_settings(@TempDir Path directory) throws Exception {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                MongoClient client = MongoClients.create(store.connectionString());
                Ledger ledger = wiring.ledger(
                        client, wiring.personKeys(client, random, directory), new AppendSignal(), random, "");
                Notary notary =
                        sealing.notary(ledger, client, signer(ledger, client, directory), InstantSource.system());
                DataDirectory data = DataDirectory.open(directory.resolve("witness"))) {
            SigningKey own = data.key("witness.example/w1", new SecureRandom());
            await().until(() -> !keys(client).of(LogKeys.Role.LOG).isEmpty());
            VerifierKey log = keys(client).of(LogKeys.Role.LOG).getFirst();
            Witness witness = Witness.of(List.of(log), own, data, InstantSource.system());
            var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (WitnessServer server = WitnessServer.start(witness, anywhere)) {
                record(client, ledger, own.verifier(), server.address().getPort());
            }
            assertThat(notary.stopped()).isEmpty();
        }
    }

    private Signer signer(Ledger ledger, MongoClient client, Path directory) throws IOException {
        SigningKeys keys = seals.signingKeys(ledger, random, directory);
        return seals.signer(ledger, client, keys, InstantSource.system(), new StandardEnvironment(), directory);
    }

    private void record(MongoClient client, Ledger ledger, VerifierKey witness, int port) {
        StandardEnvironment settings = new StandardEnvironment();
        Map<String, Object> told = Map.of("lagebuch.witnesses[0]", witness.vkey() + " http://127.0.0.1:" + port);
        settings.getPropertySources().addFirst(new MapPropertySource("told", told));
        Cosignatures kept = new Cosignatures(client.getDatabase("lagebuch_ledger"));
        Duration soon = Duration.ofMillis(50);
        try (HttpPost outside = sealing.outside();
                Witnesses witnesses = sealing.witnesses(ledger, client, outside, settings, soon);
                Anchoring anchoring = sealing.anchoring(
                        ledger, client, outside, InstantSource.system(), new SecureRandom(), settings, soon)) {
            for (int round = 0; round < 3; round++) {
                long position = ledger.record("lagebuch.Noted", "body", "round " + round);
                await().until(() -> kept.firstOf(position + 1).isPresent());
            }
            assertThat(keys(client).of(LogKeys.Role.WITNESS)).containsExactly(witness);
            assertThat(witnesses).isNotNull();
            anchoring.demand(0);
        }
        assertThat(witness.type()).isEqualTo(KeyType.COSIGNATURE);
    }

    private static LogKeys keys(MongoClient client) {
        return new LogKeys(client.getDatabase("lagebuch_ledger"));
    }
}
