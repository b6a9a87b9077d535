package org.lagebuch.log;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;

/**
 * One key for each natural person of a case, kept in a database of its own and wrapped by a key that no database holds.
 * Deleting a person's key makes every sealed word about that person unreadable, in backups of the ledger too.
 */
public final class PersonKeys {
    private static final int KEY_ID_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MongoCollection<Document> keys;
    private final byte[] keyEncryptionKey;
    private final RandomGenerator random;

    /** @param keyEncryptionKey 32 bytes, from a file outside the database */
    public PersonKeys(MongoDatabase database, Octets keyEncryptionKey, RandomGenerator random) {
        this.keys = database.getCollection("personkeys")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        this.keyEncryptionKey = keyEncryptionKey.bytes();
        this.random = random;
    }

    /** A key with its public id, 16 and 32 bytes. */
    public record PersonKey(Octets id, Octets key) {}

    /** The key of a person within a case, made when the person is first named there. */
    public PersonKey of(CaseId caseId, String name) {
        byte[] id = Arrays.copyOf(
                hmac("person\n" + caseId.hex() + "\n" + name.strip().toLowerCase(Locale.ROOT)), KEY_ID_BYTES);
        Octets keyId = Octets.of(id);
        return new PersonKey(keyId, find(keyId).orElseGet(() -> create(keyId)));
    }

    /** A key by its id; empty once it was erased. */
    public Optional<Octets> find(Octets keyId) {
        Document found = keys.find(eq("_id", new Binary(keyId.bytes()))).first();
        return found == null
                ? Optional.empty()
                : Optional.of(unwrap(keyId, found.get("w", Binary.class).getData()));
    }

    private Octets create(Octets keyId) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            keys.insertOne(new Document("_id", new Binary(keyId.bytes())).append("w", new Binary(wrap(keyId, key))));
            return Octets.of(key);
        } catch (DuplicateKeyException | MongoWriteException e) {
            return find(keyId).orElseThrow(() -> e);
        }
    }

    private byte[] wrap(Octets keyId, byte[] key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keyId, nonce, key);
        byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
        return wrapped;
    }

    private Octets unwrap(Octets keyId, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length);
        return Octets.of(cipher(Cipher.DECRYPT_MODE, keyId, nonce, sealed));
    }

    private byte[] cipher(int mode, Octets keyId, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keyEncryptionKey, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.bytes());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key-encryption key does not open the key of a person", e);
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyEncryptionKey, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
