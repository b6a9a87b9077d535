package org.lagebuch.verifier.stamp;

import static org.lagebuch.verifier.verdict.Code.TOKEN_CERTIFICATE_DIFFERS;
import static org.lagebuch.verifier.verdict.Code.TOKEN_SIGNATURE_FAILS;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.verifier.verdict.Refusal;

/** That a token's statement is signed, by the certificate it binds itself to. */
final class SignerCheck {
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";

    private SignerCheck() {}

    static X509Certificate of(String name, Token token) throws GeneralSecurityException {
        SignerInfo signer = token.signer();
        if (!attribute(signer, CONTENT_TYPE).oid().equals(TST_INFO)) throw new Malformed("of another type");
        Octets told = attribute(signer, MESSAGE_DIGEST).content(Der.OCTET_STRING);
        if (!Algorithms.digest(signer.digestOid(), token.info()).equals(told)) {
            throw new Refusal(TOKEN_SIGNATURE_FAILS, name + ": the signature is of another statement");
        }
        X509Certificate certificate = certificate(name, token);
        if (!signs(signer, certificate)) throw new Refusal(TOKEN_SIGNATURE_FAILS, name);
        return certificate;
    }

    private static boolean signs(SignerInfo signer, X509Certificate certificate) {
        try {
            return Algorithms.verifies(signer, certificate.getPublicKey());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The one that the signed attributes bind; who named it by issuer and number must have meant the same. */
    private static X509Certificate certificate(String name, Token token) throws GeneralSecurityException {
        for (X509Certificate one : token.certificates()) {
            boolean named = token.signer().issuer() == null
                    || (one.getIssuerX500Principal().equals(token.signer().issuer())
                            && one.getSerialNumber().equals(token.signer().serial()));
            if (named && isBound(token.signer(), one)) return one;
        }
        throw new Refusal(TOKEN_CERTIFICATE_DIFFERS, name + " does not hold the certificate it is bound to");
    }

    /** ESSCertID (RFC 2634) and ESSCertIDv2 (RFC 5035): the hash of the signer's certificate comes first. */
    private static boolean isBound(SignerInfo signer, X509Certificate certificate) throws GeneralSecurityException {
        Der v2 = signer.values().get(SIGNING_CERTIFICATE_V2);
        List<Der> id = first(v2 == null ? attribute(signer, SIGNING_CERTIFICATE) : v2);
        Octets encoded = encoded(certificate);
        if (v2 == null) return Algorithms.sha1(encoded).equals(id.getFirst().content(Der.OCTET_STRING));
        boolean sha256 = id.getFirst().tag() == Der.OCTET_STRING;
        String hash =
                sha256 ? SHA_256 : SignerInfo.AlgorithmId.of(id.getFirst()).oid();
        if (!sha256 && id.size() < 2) throw new Malformed("a certificate without its hash");
        return Algorithms.digest(hash, encoded).equals(id.get(sha256 ? 0 : 1).content(Der.OCTET_STRING));
    }

    private static List<Der> first(Der signingCertificate) {
        List<Der> fields = signingCertificate.children(Der.SEQUENCE);
        List<Der> ids = fields.isEmpty() ? List.of() : fields.getFirst().children(Der.SEQUENCE);
        List<Der> id = ids.isEmpty() ? List.of() : ids.getFirst().children(Der.SEQUENCE);
        if (id.isEmpty()) throw new Malformed("bound to no certificate");
        return id;
    }

    private static Octets encoded(X509Certificate certificate) throws CertificateEncodingException {
        return Octets.of(certificate.getEncoded());
    }

    private static Der attribute(SignerInfo signer, String oid) {
        return Optional.ofNullable(signer.values().get(oid))
                .orElseThrow(() -> new Malformed("without the signed attribute " + oid));
    }
}
