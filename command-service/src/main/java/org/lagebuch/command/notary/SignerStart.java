package org.lagebuch.command.notary;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.LostProofs;

/** Begins to sign for a log: what an operator wants done with its keys is done first, before anything is signed. */
public final class SignerStart {
    private final LedgerLog log;
    private final Sealing.LogEvents events;
    private final MongoDatabase database;
    private final InstantSource clock;

    /** @param database of the log and its proofs */
    public SignerStart(LedgerLog log, Sealing.LogEvents events, MongoDatabase database, InstantSource clock) {
        this.log = log;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param directory where the signer keeps what it signed
     * @throws LossRefused where it would give up what is still there
     * @throws RotationRefused where it would leave somebody without a key he knows
     */
    public Signer signer(SigningKeys keys, Path directory, KeyWish wish) throws IOException {
        if (!wish.lostSize().isEmpty()) {
            LostProofs proofs = new LostProofs(log, database);
            new Loss(log, events, proofs, keys, directory).declare(Long.parseLong(wish.lostSize()));
        }
        KeyRecord told = new KeyRecord(log, events, new KeyChanges(database));
        new Rotation(told, keys, directory, clock).settle(wish.rotation());
        KeyRing ring = keys.ring(wish.postQuantum());
        LogKeys shown = new LogKeys(database);
        ring.verifiers().forEach(key -> shown.keep(LogKeys.Role.LOG, key));
        return new Signer(directory, log.origin(), ring);
    }
}
