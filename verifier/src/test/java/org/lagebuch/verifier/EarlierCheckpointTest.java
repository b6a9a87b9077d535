package org.lagebuch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.verifier.verdict.Code.EARLIER_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.HISTORY_REWRITTEN;
import static org.lagebuch.verifier.verdict.Code.HISTORY_SHRANK;
import static org.lagebuch.verifier.verdict.Code.HISTORY_UNPROVEN;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Report;

class EarlierCheckpointTest {
    @TempDir
    Path folder;

    private final Example example = Example.unstamped();

    @Test
    void a_log_that_is_the_same_or_grew_continues_what_was_kept() throws IOException {
        for (int size : new int[] {3, 8, 12}) {
            assertThat(verify(example.log.checkpoint(size)))
                    .isInstanceOfSatisfying(
                            Report.BundleVerified.class,
                            verified -> assertThat(verified.log().earlierSize()).isEqualTo(size));
        }
    }

    @Test
    void a_log_that_was_rewritten_is_refused() throws IOException {
        assertRefused(SmallLog.ofLogAlone(new TreeHead(3, Digest.sha256())), HISTORY_REWRITTEN);
        assertRefused(SmallLog.ofLogAlone(new TreeHead(12, Digest.sha256())), HISTORY_REWRITTEN);
    }

    @Test
    void a_log_that_lost_leaves_is_refused() throws IOException {
        assertRefused(SmallLog.ofLogAlone(new TreeHead(13, Digest.sha256())), HISTORY_SHRANK);
    }

    @Test
    void a_bundle_without_a_proof_from_there_is_refused() throws IOException {
        assertRefused(example.log.checkpoint(5), HISTORY_UNPROVEN);
    }

    @Test
    void what_is_no_checkpoint_of_the_log_is_refused() throws IOException {
        assertRefused(new Checkpoint(SmallLog.ORIGIN, TreeHead.EMPTY).signed(SmallLog.STRANGER), EARLIER_MALFORMED);
    }

    private void assertRefused(SignedNote earlier, Code code) throws IOException {
        assertThat(verify(earlier))
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Report verify(SignedNote earlier) throws IOException {
        Trust trust = new Trust(
                AttackSuiteTest.TRUST.policy(), AttackSuiteTest.TRUST.authorities(), Octets.of(earlier.bytes()));
        return BundleVerifier.verify(example.export().write(folder.resolve("bundle.zip")), trust);
    }
}
