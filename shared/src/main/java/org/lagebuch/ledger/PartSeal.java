package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A part at rest (ledger.md 1.5): {@code keyId(16) nonce(12) AES-256-GCM(salt(32) content)}. A part that holds no
 * natural person is stored in the clear, {@code 0(16) salt(32) content}, so that it costs nothing to read.
 */
public final class PartSeal {
    public static final int SALT_BYTES = 32;
    private static final int KEY_ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Fewer cannot be a part in the clear. */
    public static final int CLEAR_BYTES_MIN = KEY_ID_BYTES + SALT_BYTES;

    private static final Octets NO_KEY = Octets.of(new byte[KEY_ID_BYTES]);

    private PartSeal() {}

    public record Opened(Octets salt, Octets content) {}

    public static Octets inClear(Octets salt, Octets content) {
        return Octets.joined(NO_KEY, salt, content);
    }

    public static boolean isInClear(Octets stored) {
        return keyId(stored).equals(NO_KEY);
    }

    /** 16 bytes; all zero where the part is in the clear. */
    public static Octets keyId(Octets stored) {
        return stored.slice(0, KEY_ID_BYTES);
    }

    public static Opened openClear(Octets stored) {
        return opened(stored.slice(KEY_ID_BYTES, stored.size()));
    }

    /**
     * @param key 32 bytes
     * @param keyId 16 bytes, not all zero
     * @param nonce 12 bytes, never used twice with one key
     */
    public static Octets seal(Octets key, Octets keyId, Octets nonce, Place place, Octets salt, Octets content) {
        if (keyId.size() != KEY_ID_BYTES || keyId.equals(NO_KEY) || nonce.size() != NONCE_BYTES) {
            throw new IllegalArgumentException("a key id has 16 bytes, not all zero, and a nonce 12");
        }
        byte[] plain = Octets.joined(salt, content).bytes();
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
        return Octets.joined(keyId, nonce, Octets.of(sealed));
    }

    /** @throws IllegalArgumentException where the key is another's, or the bytes or their place were changed */
    public static Opened open(Octets key, Place place, Octets stored) {
        Octets nonce = stored.slice(KEY_ID_BYTES, KEY_ID_BYTES + NONCE_BYTES);
        byte[] sealed = stored.slice(KEY_ID_BYTES + NONCE_BYTES, stored.size()).bytes();
        return opened(Octets.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place, sealed)));
    }

    /** Where a sealed part belongs; one moved elsewhere does not open. */
    public record Place(String origin, long index, String name) {
        byte[] additionalData() {
            return ("timeline-seal/v1\n" + origin + "\n" + index + "\n" + name + "\n").getBytes(US_ASCII);
        }
    }

    private static Opened opened(Octets plain) {
        return new Opened(plain.slice(0, SALT_BYTES), plain.slice(SALT_BYTES, plain.size()));
    }

    private static byte[] cipher(int mode, Octets key, Octets nonce, Place place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce.bytes()));
            cipher.updateAAD(place.additionalData());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this key does not open this part at this place", e);
        }
    }
}
