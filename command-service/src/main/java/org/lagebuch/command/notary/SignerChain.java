package org.lagebuch.command.notary;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Who signed a token, from his certificate up to the root we were given; at the time the token tells. */
final class SignerChain {
    private static final int CERTIFICATES_MAX = 16;

    private SignerChain() {}

    /** Returns where all is well. Revocation is for whoever verifies later, with lists as old as the token. */
    static void verify(TimeStampToken token, X509Certificate root)
            throws TSPException, OperatorCreationException, GeneralSecurityException {
        List<X509CertificateHolder> enclosed =
                new ArrayList<>(token.getCertificates().getMatches(null));
        if (enclosed.size() > CERTIFICATES_MAX) throw new CertificateException("more than 16 certificates");
        X509CertificateHolder signer = enclosed.stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new CertificateException("the signer's certificate is not enclosed"));
        // Signature, hash of the certificate, its days, and that it is for time stamps and nothing else.
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> known = new ArrayList<>();
        for (X509CertificateHolder one : enclosed) known.add(converter.getCertificate(one));
        X509CertSelector wanted = new X509CertSelector();
        wanted.setCertificate(converter.getCertificate(signer));
        PKIXBuilderParameters trust = new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), wanted);
        trust.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
        trust.setRevocationEnabled(false);
        trust.setDate(token.getTimeStampInfo().getGenTime());
        CertPathBuilder.getInstance("PKIX").build(trust);
    }
}
