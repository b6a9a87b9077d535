package org.lagebuch.verifier.stamp;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From a signer up to a root that was named.
 *
 * @param path without the root
 */
record Chain(List<X509Certificate> path, X509Certificate root) {
    private static final int LENGTH_MAX = 8;

    Chain {
        path = List.copyOf(path);
    }

    /** By the names in the certificates alone; absent where they lead to nobody who was named. */
    static Optional<Chain> of(X509Certificate signer, List<X509Certificate> others, List<X509Certificate> roots) {
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate top = signer;
        while (path.size() < LENGTH_MAX) {
            if (roots.contains(top)) return Optional.of(new Chain(path.isEmpty() ? List.of(top) : path, top));
            path.add(top);
            X509Certificate below = top;
            Optional<X509Certificate> root = issuerOf(below, roots);
            if (root.isPresent()) return Optional.of(new Chain(path, root.get()));
            Optional<X509Certificate> next = issuerOf(below, others);
            if (next.isEmpty() || path.contains(next.get())) return Optional.empty();
            top = next.get();
        }
        return Optional.empty();
    }

    /** Of two issuers of one name, the one whose key signed. */
    private static Optional<X509Certificate> issuerOf(X509Certificate below, List<X509Certificate> among) {
        List<X509Certificate> named = among.stream()
                .filter(above -> above.getSubjectX500Principal().equals(below.getIssuerX500Principal()))
                .toList();
        return named.stream()
                .filter(above -> signed(above, below))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static boolean signed(X509Certificate above, X509Certificate below) {
        try {
            below.verify(above.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * RFC 5280, section 6, at the time of the stamp. Whether a certificate was revoked cannot be asked without a network,
     * and is not asked.
     *
     * @throws GeneralSecurityException why the chain was not valid then
     */
    void validate(Instant at) throws GeneralSecurityException {
        PKIXParameters parameters = parameters();
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        root.checkValidity(Date.from(at));
    }

    private PKIXParameters parameters() throws InvalidAlgorithmParameterException {
        return new PKIXParameters(Set.of(new TrustAnchor(root, null)));
    }
}
