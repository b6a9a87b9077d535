package org.lagebuch.command.notary;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.log.seal.Stamps;

/** One checkpoint, an honest authority with its root, and whoever asks for stamps. Certificates are made once a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskingForStamps {
    static final SignedNote NOTE =
            new Checkpoint(SealedLog.ORIGIN, new TreeHead(7, Digest.sha256(new byte[] {7}))).signed(SealedLog.KEY);

    private final HttpPost outside = new HttpPost(Duration.ofSeconds(2));
    private final Stamping stamping = new Stamping(outside, Instant::now, new Random(3));
    TestAuthority root;
    TestTsa honest;

    @BeforeAll
    void certify() throws Exception {
        root = TestAuthority.root("Time");
        honest = TestTsa.of(root.stamping());
    }

    @AfterAll
    void close() {
        outside.close();
    }

    Stamps.Stamp stamp(Stranger tsa) throws IOException, InterruptedException {
        return stamping.stamp(new TimestampAuthority("time-1", tsa.url(), root.certificate()), 7, NOTE);
    }
}
