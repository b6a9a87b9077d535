package org.lagebuch.verifier.stamp;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/** Identifiers of algorithms, as the JDK calls them. What is missing here, such as SHA-1, is refused. */
final class Algorithms {
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final Map<String, String> SIGNATURES = Map.of(
            "1.2.840.113549.1.1.11",
            "SHA256withRSA",
            "1.2.840.113549.1.1.12",
            "SHA384withRSA",
            "1.2.840.113549.1.1.13",
            "SHA512withRSA",
            "1.2.840.10045.4.3.2",
            "SHA256withECDSA",
            "1.2.840.10045.4.3.3",
            "SHA384withECDSA",
            "1.2.840.10045.4.3.4",
            "SHA512withECDSA",
            "1.3.101.112",
            "Ed25519",
            PSS,
            "RSASSA-PSS");
    /** Signs with the key alone; the digest is the one that is told beside it. */
    private static final Map<String, String> BY_KEY =
            Map.of("1.2.840.113549.1.1.1", "withRSA", "1.2.840.10045.2.1", "withECDSA");

    private Algorithms() {}

    static Octets digest(String oid, Octets bytes) throws GeneralSecurityException {
        String name = DIGESTS.get(oid);
        if (name == null) throw new Malformed("a hash that is not accepted here: " + oid);
        return Octets.of(MessageDigest.getInstance(name).digest(bytes.bytes()));
    }

    /** For the older form of binding a certificate alone; the certificate is verified by its chain besides. */
    static Octets sha1(Octets bytes) throws GeneralSecurityException {
        return Octets.of(MessageDigest.getInstance("SHA-1").digest(bytes.bytes()));
    }

    static boolean verifies(SignerInfo signer, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(name(signer));
        Der parameters = signer.algorithm().parameters();
        if (signer.algorithm().oid().equals(PSS)) {
            if (parameters == null) throw new Malformed("a signature without its parameters");
            signature.setParameter(pss(parameters));
        }
        signature.initVerify(key);
        signature.update(signer.attributes().bytes());
        return signature.verify(signer.signature().bytes());
    }

    private static String name(SignerInfo signer) {
        String oid = signer.algorithm().oid();
        String byKey = BY_KEY.get(oid);
        String digest = DIGESTS.get(signer.digestOid());
        if (byKey != null && digest != null) return digest.replace("-", "") + byKey;
        String name = SIGNATURES.get(oid);
        if (name == null) throw new Malformed("a signature that is not accepted here: " + oid);
        return name;
    }

    private static PSSParameterSpec pss(Der parameters) throws GeneralSecurityException {
        try {
            AlgorithmParameters read = AlgorithmParameters.getInstance("RSASSA-PSS");
            read.init(parameters.whole().bytes());
            return read.getParameterSpec(PSSParameterSpec.class);
        } catch (IOException e) {
            throw new Malformed("not the parameters of a signature");
        }
    }
}
