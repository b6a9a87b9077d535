package org.lagebuch.verifier.stamp;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * Who signed, and how (RFC 5652, section 5.3).
 *
 * @param issuer of the signer's certificate; absent where it is named by its key
 * @param serial of the signer's certificate
 * @param digestOid of what the attributes tell of the content
 * @param attributes signed, as they are signed: with the tag of a set
 * @param values of the attributes, by their identifiers; each has one
 * @param algorithm of the signature
 */
record SignerInfo(
        @Nullable X500Principal issuer,
        BigInteger serial,
        String digestOid,
        Octets attributes,
        Map<String, Der> values,
        AlgorithmId algorithm,
        Octets signature) {
    private static final int KEY_ID = 0x80;
    private static final byte SET = 0x31;

    SignerInfo {
        values = Map.copyOf(values);
    }

    /** @param parameters absent where there are none, or none but null */
    record AlgorithmId(String oid, @Nullable Der parameters) {
        static AlgorithmId of(Der sequence) {
            List<Der> fields = sequence.children(Der.SEQUENCE);
            if (fields.isEmpty() || fields.size() > 2) throw new Malformed("not an algorithm");
            boolean plain = fields.size() == 1 || fields.get(1).content().size() == 0;
            return new AlgorithmId(fields.getFirst().oid(), plain ? null : fields.get(1));
        }
    }

    static SignerInfo of(Der signer) {
        List<Der> fields = signer.children(Der.SEQUENCE);
        if (fields.size() < 6 || fields.get(3).tag() != Der.FIRST) throw new Malformed("no signed attributes");
        X500Principal issuer = null;
        BigInteger serial = BigInteger.ZERO;
        if (fields.get(1).tag() != KEY_ID) {
            List<Der> name = fields.get(1).children(Der.SEQUENCE);
            if (name.size() != 2) throw new Malformed("a signer without name");
            issuer = principal(name.getFirst());
            serial = name.get(1).integer();
        }
        return new SignerInfo(
                issuer,
                serial,
                AlgorithmId.of(fields.get(2)).oid(),
                asSet(fields.get(3)),
                values(fields.get(3)),
                AlgorithmId.of(fields.get(4)),
                fields.get(5).content(Der.OCTET_STRING));
    }

    private static X500Principal principal(Der name) {
        try {
            return new X500Principal(name.whole().bytes());
        } catch (IllegalArgumentException e) {
            throw new Malformed("not a name");
        }
    }

    /** What is signed has the tag of a set, what is sent a context tag (RFC 5652, section 5.4). */
    private static Octets asSet(Der attributes) {
        byte[] bytes = attributes.whole().bytes();
        bytes[0] = SET;
        return Octets.of(bytes);
    }

    private static Map<String, Der> values(Der attributes) {
        Map<String, Der> values = new HashMap<>();
        for (Der attribute : attributes.children(Der.FIRST)) {
            List<Der> fields = attribute.children(Der.SEQUENCE);
            if (fields.size() != 2) throw new Malformed("not an attribute");
            List<Der> of = fields.get(1).children(Der.SET);
            if (of.size() != 1) throw new Malformed("an attribute of " + of.size() + " values");
            if (values.put(fields.getFirst().oid(), of.getFirst()) != null) throw new Malformed("an attribute twice");
        }
        return values;
    }
}
