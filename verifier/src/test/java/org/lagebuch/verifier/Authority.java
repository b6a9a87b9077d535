package org.lagebuch.verifier;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.lagebuch.ledger.Octets;

/** A local authority for time-stamps with a root and a signer below it, honest or not. */
final class Authority {
    private static final ASN1ObjectIdentifier SHA256 = new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1");
    private static final KeyPair ROOT_KEY = key("RSA");
    private static final Instant FROM = SmallLog.START.minusSeconds(86_400);

    final X509Certificate root;
    private final X509Certificate signer;
    private final KeyPair key;
    private final String algorithm;

    private Authority(X509Certificate root, X509Certificate signer, KeyPair key, String algorithm) {
        this.root = root;
        this.signer = signer;
        this.key = key;
        this.algorithm = algorithm;
    }

    static Authority honest() {
        return of("Root", "RSA", "SHA256withRSA", FROM.plusSeconds(864_000), true, KeyPurposeId.id_kp_timeStamping);
    }

    static Authority withCurve() {
        return of("Root", "EC", "SHA384withECDSA", FROM.plusSeconds(864_000), true, KeyPurposeId.id_kp_timeStamping);
    }

    /** Its signer's certificate ends a minute before the log begins. */
    static Authority expired() {
        return of("Root", "RSA", "SHA256withRSA", FROM.plusSeconds(86_340), true, KeyPurposeId.id_kp_timeStamping);
    }

    /** Signs with a certificate for something else. */
    static Authority ofCode() {
        return of("Root", "RSA", "SHA256withRSA", FROM.plusSeconds(864_000), true, KeyPurposeId.id_kp_codeSigning);
    }

    static Authority notCritical() {
        return of("Root", "RSA", "SHA256withRSA", FROM.plusSeconds(864_000), false, KeyPurposeId.id_kp_timeStamping);
    }

    private static Authority of(
            String name, String keys, String algorithm, Instant to, boolean critical, KeyPurposeId use) {
        try {
            X500Name rootName = new X500Name("CN=" + name);
            X509Certificate root = certificate(rootName, ROOT_KEY, rootName, ROOT_KEY, FROM.plusSeconds(8_640_000))
                    .root();
            KeyPair key = key(keys);
            X509Certificate signer = certificate(new X500Name("CN=Stamper"), key, rootName, ROOT_KEY, to)
                    .with(use, critical);
            return new Authority(root, signer, key, algorithm);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Authority named(String root) {
        return of(root, "RSA", "SHA256withRSA", FROM.plusSeconds(864_000), true, KeyPurposeId.id_kp_timeStamping);
    }

    /** Of another root with the same name. */
    Authority imposed() {
        KeyPair other = key("RSA");
        try {
            X500Name rootName = new X500Name("CN=Root");
            X509Certificate fake = certificate(
                            new X500Name("CN=Stamper"), key, rootName, other, FROM.plusSeconds(864_000))
                    .with(KeyPurposeId.id_kp_timeStamping, true);
            return new Authority(root, fake, key, algorithm);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sent along and named, but not the one whose key signs. */
    Authority signingWith(Authority other) {
        return new Authority(root, signer, other.key, algorithm);
    }

    /** A token alone. */
    Octets token(Octets bytes, Instant time) {
        return mayStamp() ? token(bytes, time, true) : forced(honest().token(bytes, time));
    }

    private Octets token(Octets bytes, Instant time, boolean withCertificate) {
        try {
            return Octets.of(
                    answer(bytes, time, withCertificate).getTimeStampToken().getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean mayStamp() {
        try {
            List<String> uses = signer.getExtendedKeyUsage();
            return uses.equals(List.of(KeyPurposeId.id_kp_timeStamping.getId()))
                    && signer.getCriticalExtensionOIDs().contains(Extension.extendedKeyUsage.getId());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What no library would sign: the statement of a token, signed with a certificate that is for something else. */
    private Octets forced(Octets token) {
        try {
            byte[] info = new TimeStampToken(new CMSSignedData(token.bytes()))
                    .getTimeStampInfo()
                    .getEncoded();
            byte[] certificate = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
            Attribute bound = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificate))));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(bound))))
                            .build(new JcaContentSignerBuilder(algorithm).build(key.getPrivate()), signer));
            generator.addCertificates(new JcaCertStore(List.of(signer)));
            return Octets.of(generator
                    .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true)
                    .toASN1Structure()
                    .getEncoded("DER"));
        } catch (GeneralSecurityException | IOException | OperatorCreationException | CMSException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token without the certificate that a verifier needs. */
    Octets bare(Octets bytes, Instant time) {
        return token(bytes, time, false);
    }

    /** A whole answer, as it comes over the wire. */
    Octets response(Octets bytes, Instant time) {
        try {
            return Octets.of(answer(bytes, time, true).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampResponse answer(Octets bytes, Instant time, boolean withCertificate) {
        try {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(withCertificate);
            byte[] imprint = MessageDigest.getInstance("SHA-256").digest(bytes.bytes());
            TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, imprint, BigInteger.TEN);
            ContentSigner signing = new JcaContentSignerBuilder(algorithm).build(key.getPrivate());
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signing, signer),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(SHA256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(signer)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, BigInteger.ONE, Date.from(time));
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Unsigned(JcaX509v3CertificateBuilder builder, KeyPair by) {
        X509Certificate root() throws IOException, GeneralSecurityException, OperatorCreationException {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            return sign();
        }

        X509Certificate with(KeyPurposeId use, boolean critical)
                throws IOException, GeneralSecurityException, OperatorCreationException {
            builder.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(use));
            return sign();
        }

        private X509Certificate sign() throws GeneralSecurityException, OperatorCreationException {
            X509CertificateHolder holder =
                    builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate()));
            return new JcaX509CertificateConverter().getCertificate(holder);
        }
    }

    private static Unsigned certificate(X500Name name, KeyPair key, X500Name issuer, KeyPair by, Instant to) {
        return new Unsigned(
                new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(
                                Integer.toUnsignedLong(key.getPublic().hashCode()) + 1),
                        Date.from(FROM),
                        Date.from(to),
                        name,
                        key.getPublic()),
                by);
    }

    private static KeyPair key(String type) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            generator.initialize(type.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
