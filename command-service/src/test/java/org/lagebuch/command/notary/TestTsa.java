package org.lagebuch.command.notary;

import static org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_aa_signingCertificateV2;
import static org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers.id_ct_TSTInfo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes time stamps of any kind, also those that no decent authority makes, so it is built from the parts below
 * BouncyCastle's own generator of tokens, which refuses to.
 *
 * @param enclosed certificates that go with a token
 */
record TestTsa(TestAuthority signer, List<X509Certificate> enclosed, Told told) {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    /** What a token says, given what was asked. */
    record Told(Answering<MessageImprint> imprint, Answering<BigInteger> nonce, Instant time) {
        static Told honest() {
            return new Told(TimeStampRequest::getMessageImprint, TimeStampRequest::getNonce, Instant.now());
        }

        Told imprint(Answering<MessageImprint> another) {
            return new Told(another, nonce, time);
        }

        Told nonce(Answering<BigInteger> another) {
            return new Told(imprint, another, time);
        }

        Told time(Instant another) {
            return new Told(imprint, nonce, another);
        }
    }

    interface Answering<T> {
        T to(TimeStampRequest request) throws IOException;
    }

    static TestTsa of(TestAuthority signer) {
        return new TestTsa(signer, List.of(signer.certificate()), Told.honest());
    }

    TestTsa telling(Told another) {
        return new TestTsa(signer, enclosed, another);
    }

    TestTsa enclosing(X509Certificate... others) {
        return new TestTsa(signer, List.of(others), told);
    }

    /** To a query, the whole response. */
    byte[] answer(byte[] query) throws Exception {
        TimeStampRequest request = new TimeStampRequest(query);
        TSTInfo info = new TSTInfo(
                POLICY,
                told.imprint().to(request),
                new ASN1Integer(1),
                new ASN1GeneralizedTime(Date.from(told.time())),
                null,
                null,
                new ASN1Integer(told.nonce().to(request)),
                null,
                null);
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingCertificate()))
                .build("SHA256withECDSA", signer.pair().getPrivate(), signer.certificate()));
        generator.addCertificates(new JcaCertStore(enclosed));
        var signed = generator.generate(new CMSProcessableByteArray(id_ct_TSTInfo, info.getEncoded()), true);
        return response(PKIStatus.granted, signed.toASN1Structure());
    }

    static byte[] response(PKIStatus status, @Nullable ContentInfo token) throws IOException {
        return new TimeStampResp(new PKIStatusInfo(status), token).getEncoded();
    }

    private AttributeTable signingCertificate() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        SigningCertificateV2 certificate = new SigningCertificateV2(new ESSCertIDv2(hash));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(id_aa_signingCertificateV2, new DERSet(certificate)));
        return new AttributeTable(attributes);
    }
}
