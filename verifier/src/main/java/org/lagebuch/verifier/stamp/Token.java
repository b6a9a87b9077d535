package org.lagebuch.verifier.stamp;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * A time-stamp token (RFC 3161, section 2.4.2: CMS signed data over a TSTInfo), taken apart and not yet believed.
 *
 * @param whole in DER
 * @param info the signed statement, in DER
 * @param certificates that came along
 */
record Token(Octets whole, Octets info, List<X509Certificate> certificates, SignerInfo signer) {
    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final int CERTIFICATES_MAX = 16;

    Token {
        certificates = List.copyOf(certificates);
    }

    /**
     * A token, or a whole answer of an authority with a token in it.
     *
     * @throws Malformed where it is neither, or the authority granted nothing
     */
    static Token parse(Octets bytes) {
        List<Der> outer = Der.of(bytes).children(Der.SEQUENCE);
        if (outer.isEmpty()) throw new Malformed("an empty time-stamp");
        Der token = outer.getFirst().tag() == Der.SEQUENCE ? granted(outer) : Der.of(bytes);
        List<Der> contentInfo = token.children(Der.SEQUENCE);
        if (contentInfo.size() != 2 || !contentInfo.getFirst().oid().equals(SIGNED_DATA)) {
            throw new Malformed("not signed data");
        }
        return signedData(token.whole(), Der.of(contentInfo.get(1).content(Der.FIRST)));
    }

    private static Der granted(List<Der> answer) {
        List<Der> status = answer.getFirst().children(Der.SEQUENCE);
        if (answer.size() != 2
                || status.isEmpty()
                || status.getFirst().integer().intValue() > 1) {
            throw new Malformed("the authority granted no time-stamp");
        }
        return answer.get(1);
    }

    private static Token signedData(Octets whole, Der signedData) {
        List<Der> fields = signedData.children(Der.SEQUENCE);
        if (fields.size() < 4) throw new Malformed("signed data without signer");
        List<Der> content = fields.get(2).children(Der.SEQUENCE);
        if (content.size() != 2 || !content.getFirst().oid().equals(TST_INFO)) throw new Malformed("not of a time");
        Octets info = Der.of(content.get(1).content(Der.FIRST)).content(Der.OCTET_STRING);
        List<Der> signers = fields.getLast().children(Der.SET);
        if (signers.size() != 1) throw new Malformed(signers.size() + " signers");
        @Nullable Der certificates = fields.get(3).tag() == Der.FIRST ? fields.get(3) : null;
        return new Token(whole, info, certificates(certificates), SignerInfo.of(signers.getFirst()));
    }

    private static List<X509Certificate> certificates(@Nullable Der set) {
        if (set == null) return List.of();
        List<X509Certificate> found = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Der one : set.children(Der.FIRST)) {
                Certificate certificate = factory.generateCertificate(
                        new ByteArrayInputStream(one.whole().bytes()));
                found.add((X509Certificate) certificate);
            }
        } catch (CertificateException e) {
            throw new Malformed("a certificate that is none");
        }
        if (found.size() > CERTIFICATES_MAX) throw new Malformed("more than 16 certificates");
        return found;
    }
}
