package org.lagebuch.command.notary;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

/** What is asked of an authority (RFC 3161, section 2.4.1), and whether an answer is one to it. */
final class StampRequest {
    private final TimeStampRequest request;

    private StampRequest(TimeStampRequest request) {
        this.request = request;
    }

    /** @param nonce so that no older stamp can be an answer */
    static StampRequest of(Digest imprint, BigInteger nonce) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new StampRequest(generator.generate(TSPAlgorithms.SHA256, imprint.bytes(), nonce));
    }

    sealed interface Answer {
        /** @param token in DER, whole */
        record Stamped(Instant time, Octets token) implements Answer {}

        record Refused(String why) implements Answer {}
    }

    byte[] der() throws IOException {
        return request.getEncoded();
    }

    /** Says yes only where everything fits: imprint, nonce, signature, purpose, and the chain at the time it tells. */
    Answer read(Octets response, X509Certificate root) {
        try {
            TimeStampResponse answer = new TimeStampResponse(response.bytes());
            if (answer.getStatus() != PKIStatus.GRANTED && answer.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                return new Answer.Refused("status " + answer.getStatus());
            }
            answer.validate(request);
            TimeStampToken token = answer.getTimeStampToken();
            SignerChain.verify(token, root);
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            return new Answer.Stamped(time, Octets.of(token.getEncoded()));
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | IOException e) {
            return new Answer.Refused(e.toString());
        } catch (RuntimeException e) {
            // What the library throws at bytes that are no ASN.1 of the kind it expects.
            return new Answer.Refused("not readable: " + e);
        }
    }
}
