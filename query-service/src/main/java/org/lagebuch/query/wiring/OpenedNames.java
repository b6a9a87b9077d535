package org.lagebuch.query.wiring;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Octets;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.SecretFile;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.wire.EventText;

/** Opens the names of persons with the installation's key, which the recording side makes at its first start. */
final class OpenedNames {
    private final MongoDatabase keys;
    private final OpenedLedger ledger;
    private final Path secrets;
    private volatile @Nullable EventReader reader;

    OpenedNames(MongoDatabase keys, OpenedLedger ledger, String secrets) {
        this.keys = keys;
        this.ledger = ledger;
        this.secrets = Path.of(secrets);
    }

    /** Cursors live as long as this process; after a restart a reader begins again at the first page. */
    static Octets cursorSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Octets.of(secret);
    }

    EventText.Recorded read(StoredEvent event) {
        boolean tellsOfPersons = event.parts().stream().anyMatch(StoredPart::isOfPerson);
        return tellsOfPersons ? reader().readWithNames(event) : EventReader.readWithoutNames(event);
    }

    /** The texts of sealed parts, as far as their keys are still there. */
    List<String> people(StoredEvent event) {
        boolean tellsOfPersons = event.parts().stream().anyMatch(StoredPart::isOfPerson);
        return tellsOfPersons ? reader().people(event) : List.of();
    }

    private EventReader reader() {
        EventReader known = reader;
        if (known != null) return known;
        String origin = ledger.log().orElseThrow().origin();
        EventReader opened = new EventReader(origin, new PersonKeys(keys, key(), new SecureRandom()));
        reader = opened;
        return opened;
    }

    private Octets key() {
        try {
            return SecretFile.readOrCreate(secrets.resolve(SecretFile.KEY_ENCRYPTION_KEY), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException("the key-encryption key cannot be read", e);
        }
    }
}
