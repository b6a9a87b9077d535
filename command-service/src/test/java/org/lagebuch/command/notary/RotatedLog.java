package org.lagebuch.command.notary;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.Finding;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.LostProofs;

/** A log that is started again and again, each time with other wishes for its keys. */
final class RotatedLog implements AutoCloseable {
    private static final CaseId CASE = new CaseId("00112233445566778899aabbccddeeff");

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final MongoClient client = MongoClients.create(store.connectionString());
    private final MongoDatabase database = client.getDatabase("ledger");
    private final Random random = new Random(1);
    private final Path secrets;
    private AppendingForTests ledger = AppendingForTests.open(database);
    private Instant now = Instant.EPOCH;
    private boolean postQuantum;

    RotatedLog(Path secrets) {
        this.secrets = secrets;
    }

    /** As the service does it, and then something is recorded and sealed. */
    void start(Rotation.Wish wish) throws IOException {
        KeyRecord told = new KeyRecord(ledger.log(), ledger::record, new KeyChanges(database));
        new Rotation(told, keys(), signerDirectory(), () -> now).settle(wish);
        grow();
    }

    /** From the next start on. */
    void postQuantum(boolean wanted) {
        postQuantum = wanted;
    }

    void grow() throws IOException {
        ledger.remark(CASE);
        Signer signer = signer();
        signer.verifiers().forEach(key -> new LogKeys(database).keep(LogKeys.Role.LOG, key));
        new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer).seal();
    }

    /** It is so long after the last key was added. */
    void sinceAdded(Duration time) {
        now = told().getLast().time().plus(time);
    }

    void restore(Dump dump) {
        ledger.close();
        dump.restore(database);
        ledger = AppendingForTests.open(database);
    }

    /** Of whatever was signed last. */
    void declareLoss() throws IOException {
        LedgerLog log = ledger.log();
        long size = signer().last().size();
        new Loss(log, ledger::record, new LostProofs(log, database), keys(), signerDirectory()).declare(size);
    }

    SigningKeys keys() {
        return new SigningKeys(secrets, origin(), random);
    }

    String origin() {
        return ledger.origin();
    }

    MongoDatabase database() {
        return database;
    }

    SignedNote latest() {
        return new Checkpoints(database).latest().orElseThrow().note();
    }

    /** Whether the latest checkpoint is good enough for somebody who knows one key. */
    boolean opens(VerifierKey key) {
        return Checkpoint.open(latest().bytes(), List.of(key)) instanceof Opening.Opened<Checkpoint>;
    }

    List<KeyChanges.Told> told() {
        return new KeyChanges(database).told(ledger.log());
    }

    StoredEvent event(long position) {
        return ledger.log().event(position).orElseThrow();
    }

    /** Names of the files with keys. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(secrets)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("log-signing"))
                    .sorted()
                    .toList();
        }
    }

    List<Finding> findings() throws IOException {
        return new FullCheck(ledger.log(), ledger.keys(), database)
                .against(signer().signed())
                .findings();
    }

    private Signer signer() throws IOException {
        return new Signer(signerDirectory(), origin(), keys().ring(postQuantum));
    }

    private Path signerDirectory() {
        return secrets.resolve("signer");
    }

    @Override
    public void close() {
        ledger.close();
        client.close();
        store.close();
    }
}
