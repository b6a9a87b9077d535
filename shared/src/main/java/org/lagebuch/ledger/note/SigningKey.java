package org.lagebuch.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;

/** Signs notes under a name. Tells its secret to nobody. */
public final class SigningKey {
    /** Of RFC 8032 (the private key) and of FIPS 204 (the seed xi) alike. */
    public static final int SEED_BYTES = 32;

    private final VerifierKey verifier;
    private final PrivateKey secret;

    private SigningKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /** @throws Malformed where the two halves do not belong together, or are of another type */
    public static SigningKey of(String name, KeyType type, PrivateKey secret, PublicKey open) {
        SigningKey key = new SigningKey(new VerifierKey(name, type, raw(type, open)), secret);
        Checkpoint probe = new Checkpoint(name, TreeHead.EMPTY);
        if (!key.verifier.verifies(probe.text(), key.sign(probe.text(), 0))) {
            throw new Malformed("the private key is not that of the public one");
        }
        return key;
    }

    /** @param seed 32 bytes of randomness, the only thing that must be kept */
    public static SigningKey ofSeed(String name, KeyType type, Octets seed) {
        if (seed.size() != SEED_BYTES) throw new Malformed("a seed has 32 bytes");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm());
            generator.initialize(new NamedParameterSpec(type.algorithm()), new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            return of(name, type, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 24 has " + type.algorithm(), e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** For a key whose type tells no time. */
    public NoteSignature sign(String text) {
        if (verifier.type().timestamped()) throw new IllegalArgumentException(verifier.type() + " tells a time");
        return sign(text, 0);
    }

    /**
     * @param time seconds since 1970, told in the signature; 0 makes no statement. Without meaning for ED25519
     * @throws Malformed where the type signs checkpoints only, and the text is none
     */
    public NoteSignature sign(String text, long time) {
        if (time < 0) throw new IllegalArgumentException("a time before 1970");
        KeyType type = verifier.type();
        Octets bare = sign(SignedMessage.of(type, verifier.name(), time, text));
        Octets whole = type.timestamped() ? Octets.joined(SignedMessage.number(time), bare) : bare;
        return new NoteSignature(verifier.name(), verifier.keyId(), whole);
    }

    private Octets sign(Octets message) {
        try {
            Signature signature = Signature.getInstance(verifier.type().algorithm());
            signature.initSign(secret);
            signature.update(message.bytes());
            return Octets.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new Malformed("not a private key of " + verifier.type());
        }
    }

    private static Octets raw(KeyType type, PublicKey open) {
        Octets encoded = Octets.of(open.getEncoded());
        int prefix = type.encodingPrefix().length() / 2;
        if (encoded.size() != prefix + type.keyBytes()
                || !encoded.slice(0, prefix).toString().equals(type.encodingPrefix())) {
            throw new Malformed("not a public key of " + type);
        }
        return encoded.slice(prefix, encoded.size());
    }

    /** Gives a generator of keys the randomness it asks for, so that it makes the key of a seed. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient Octets seed;

        Seed(Octets seed) {
            super(null, null);
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.size()) throw new IllegalStateException("asked for " + bytes.length + " bytes");
            System.arraycopy(seed.bytes(), 0, bytes, 0, bytes.length);
        }
    }
}
