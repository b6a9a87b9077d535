package org.lagebuch.ledger.note;

import static org.lagebuch.ledger.note.NoteSignature.KEY_ID_BYTES;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * Whom to believe: a vkey (signed-note, "Verifier keys"), {@code name+hex(key id)+base64(type || public key)}.
 *
 * @param key the raw public key
 */
public record VerifierKey(String name, KeyType type, Octets key) {
    private static final Pattern FORM =
            Pattern.compile("(?<name>" + KeyName.FORM + ")\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/]+={0,2})");

    /** @throws Malformed where the bytes are no key of that type */
    public VerifierKey {
        KeyName.checked(name);
        if (key.size() != type.keyBytes())
            throw new Malformed("a key of " + type + " has " + type.keyBytes() + " bytes");
        try {
            Signature.getInstance(type.algorithm()).initVerify(publicKey(type, key));
        } catch (GeneralSecurityException e) {
            throw new Malformed("not a key of " + type);
        }
    }

    /** @throws Malformed also where the key id is another's */
    public static VerifierKey parse(String vkey) {
        Matcher form = FORM.matcher(vkey);
        if (!form.matches()) throw new Malformed("not a vkey, name+id+key");
        Octets typed = Text.ofBase64(form.group("key"));
        KeyType type = Arrays.stream(KeyType.values())
                .filter(known -> known.identifier() == typed.bytes()[0])
                .findFirst()
                .orElseThrow(() -> new Malformed("a key of a type that is not known here"));
        VerifierKey key = new VerifierKey(form.group("name"), type, typed.slice(1, typed.size()));
        if (!key.keyId().toString().equals(form.group("id"))) throw new Malformed("the key id is another key's");
        return key;
    }

    public String vkey() {
        return name + '+' + keyId() + '+' + Text.base64(typed());
    }

    /** {@code SHA-256(name || 0x0A || type || public key)[:4]}. */
    public Octets keyId() {
        Octets named = Octets.joined(Octets.ofUtf8(name + '\n'), typed());
        return Octets.of(Digest.sha256(named.bytes()).bytes()).slice(0, KEY_ID_BYTES);
    }

    /** Whether this key made a signature for a text; never so where its name or id is another's. */
    public boolean verifies(String text, NoteSignature signature) {
        int timeBytes = type.timestamped() ? Long.BYTES : 0;
        Octets bytes = signature.signature();
        if (!signature.names(this) || bytes.size() != timeBytes + type.signatureBytes()) return false;
        long time = time(signature);
        if (time < 0) return false;
        try {
            Octets message = SignedMessage.of(type, name, time, text);
            return verifies(message, bytes.slice(timeBytes, bytes.size()));
        } catch (Malformed e) {
            return false;
        }
    }

    /** @return seconds since 1970 as the signature tells them; 0 where it makes no statement */
    long time(NoteSignature signature) {
        return type.timestamped()
                ? ByteBuffer.wrap(signature.signature().bytes()).getLong()
                : 0;
    }

    private boolean verifies(Octets message, Octets bare) {
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(publicKey(type, key));
            check.update(message.bytes());
            return check.verify(bare.bytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Octets typed() {
        return Octets.joined(Octets.of(new byte[] {type.identifier()}), key);
    }

    private static PublicKey publicKey(KeyType type, Octets key) throws GeneralSecurityException {
        byte[] prefix = HexFormat.of().parseHex(type.encodingPrefix());
        byte[] encoded = Octets.joined(Octets.of(prefix), key).bytes();
        return KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public String toString() {
        return vkey();
    }
}
