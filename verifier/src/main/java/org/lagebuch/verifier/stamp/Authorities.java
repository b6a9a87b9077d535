package org.lagebuch.verifier.stamp;

import static org.lagebuch.verifier.verdict.Code.TOKEN_CHAIN_FAILS;
import static org.lagebuch.verifier.verdict.Code.TOKEN_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.TOKEN_NOT_FOR_STAMPING;
import static org.lagebuch.verifier.verdict.Code.TOKEN_OF_OTHER_BYTES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.verifier.verdict.Refusal;

/** Whose time-stamps count, and whether a time-stamp is genuine (V11). */
public record Authorities(List<X509Certificate> roots) {
    private static final String STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String EXTENDED_USE = "2.5.29.37";

    public Authorities {
        roots = List.copyOf(roots);
    }

    /** @param files each with one or more certificates in PEM */
    public static Authorities read(List<Path> files) throws IOException {
        List<X509Certificate> roots = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    roots.add((X509Certificate) root);
                }
            } catch (CertificateException e) {
                throw new IOException(file + " is not a certificate: " + e.getMessage(), e);
            }
        }
        return new Authorities(roots);
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }

    /**
     * A token of an authority nobody named is no lie, but it is not trusted either; every other flaw is refused.
     *
     * @param name of the file, for a person
     * @param file a token or a whole answer, in DER
     * @param stamped the bytes it should be of
     */
    public TimeStamp verify(String name, Octets file, Octets stamped) {
        try {
            Token token = Token.parse(file);
            StampInfo info = StampInfo.parse(token.info());
            if (!Algorithms.digest(info.digestOid(), stamped).equals(info.imprint())) {
                throw new Refusal(TOKEN_OF_OTHER_BYTES, name);
            }
            X509Certificate signer = SignerCheck.of(name, token);
            refuseOtherUse(name, signer);
            Optional<Chain> chain = Chain.of(signer, token.certificates(), roots);
            if (chain.isPresent()) validate(name, chain.get(), info);
            return new TimeStamp(Digest.sha256(token.whole().bytes()), info.time(), chain.isPresent());
        } catch (Malformed | GeneralSecurityException e) {
            throw new Refusal(TOKEN_MALFORMED, name + ": " + e.getMessage());
        }
    }

    private static void validate(String name, Chain chain, StampInfo info) {
        try {
            chain.validate(info.time());
        } catch (GeneralSecurityException e) {
            throw new Refusal(TOKEN_CHAIN_FAILS, name + " of " + info.time() + ": " + e.getMessage());
        }
    }

    /** RFC 3161, section 2.3: for nothing but stamping, and critical. */
    private static void refuseOtherUse(String name, X509Certificate signer) throws CertificateException {
        List<String> uses = signer.getExtendedKeyUsage();
        boolean critical = signer.getCriticalExtensionOIDs() != null
                && signer.getCriticalExtensionOIDs().contains(EXTENDED_USE);
        if (!critical || !List.of(STAMPING).equals(uses)) {
            throw new Refusal(TOKEN_NOT_FOR_STAMPING, name + " is signed by " + signer.getSubjectX500Principal());
        }
    }
}
