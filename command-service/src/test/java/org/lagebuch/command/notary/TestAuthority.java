package org.lagebuch.command.notary;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Who vouches for keys: a root, what it signs, and what that signs in turn. */
record TestAuthority(KeyPair pair, X509Certificate certificate) {
    static final KeyPurposeId STAMPING = KeyPurposeId.id_kp_timeStamping;
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final AtomicLong SERIAL = new AtomicLong(1);

    static TestAuthority root(String name) throws Exception {
        KeyPair pair = fresh();
        X500Principal self = new X500Principal("CN=" + name);
        return new TestAuthority(
                pair, sign(pair, builder(self, self, pair, days(Instant.now())), true, List.of(), true));
    }

    TestAuthority intermediate() throws Exception {
        return issue(days(Instant.now()), true, List.of(), true);
    }

    TestAuthority stamping() throws Exception {
        return issue(days(Instant.now()), false, List.of(STAMPING), true);
    }

    /** Its last day is over. */
    TestAuthority expired() throws Exception {
        return issue(days(Instant.now().minus(LIFE.multipliedBy(2))), false, List.of(STAMPING), true);
    }

    TestAuthority purposed(List<KeyPurposeId> purposes, boolean critical) throws Exception {
        return issue(days(Instant.now()), false, purposes, critical);
    }

    private TestAuthority issue(Date[] life, boolean authority, List<KeyPurposeId> purposes, boolean critical)
            throws Exception {
        KeyPair own = fresh();
        X500Principal subject = new X500Principal("CN=no. " + SERIAL.get());
        JcaX509v3CertificateBuilder builder = builder(certificate.getSubjectX500Principal(), subject, own, life);
        return new TestAuthority(own, sign(pair, builder, authority, purposes, critical));
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair pair, Date[] life) {
        return new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(SERIAL.getAndIncrement()), life[0], life[1], subject, pair.getPublic());
    }

    private static X509Certificate sign(
            KeyPair by,
            JcaX509v3CertificateBuilder builder,
            boolean authority,
            List<KeyPurposeId> purposes,
            boolean critical)
            throws Exception {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!purposes.isEmpty()) {
            var usage = new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new));
            builder.addExtension(Extension.extendedKeyUsage, critical, usage);
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }

    private static Date[] days(Instant middle) {
        return new Date[] {Date.from(middle.minus(LIFE.dividedBy(2))), Date.from(middle.plus(LIFE.dividedBy(2)))};
    }

    private static KeyPair fresh() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
