package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lagebuch.verifier.verdict.Code.CHECKPOINT_NOT_SIGNED;
import static org.lagebuch.verifier.verdict.Code.EVENT_BACK_IN_TIME;
import static org.lagebuch.verifier.verdict.Code.EVENT_MISSING;
import static org.lagebuch.verifier.verdict.Code.EVENT_NOT_LINKED;
import static org.lagebuch.verifier.verdict.Code.HISTORY_REWRITTEN;
import static org.lagebuch.verifier.verdict.Code.HISTORY_SHRANK;
import static org.lagebuch.verifier.verdict.Code.LEAF_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.LEAF_NOT_IN_LOG;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.verifier.bundle.Trust;
import org.lagebuch.verifier.log.LogVerifier;
import org.lagebuch.verifier.log.Server;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Report;

class WholeLogTest {
    /** More than two full tiles, and a part of a third. */
    private static final int LEAVES = 600;

    @TempDir
    Path folder;

    private final SmallLog log = new SmallLog();
    private final ServedLog served;

    WholeLogTest() throws IOException {
        for (int i = 0; i < LEAVES; i++) {
            log.append(i % 3 == 0 ? null : i % 3 == 1 ? Example.CASE : Example.OTHER, Example.parts("lagebuch.Note"));
        }
        served = new ServedLog("Basic bmFtZTpwYXNzd29yZA==").serve(log);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_log_is_derived_anew_from_its_entries() throws IOException {
        assertThat(verify(null)).isInstanceOfSatisfying(Report.LogVerified.class, verified -> {
            assertThat(verified.cases()).isEqualTo(2);
            assertThat(verified.log().size()).isEqualTo(LEAVES);
        });
    }

    @Test
    void a_log_is_asked_for_on_the_command_line() throws IOException {
        Path policy = Files.write(folder.resolve("policy"), SmallLog.POLICY.bytes());
        String[] words = {"--ledger", served.url(), "--policy", policy.toString()};
        assertThat(HonestBundleTest.run(Map.of("LAGEBUCH_LEDGER_CREDENTIAL", "name:password"), words)
                        .out())
                .startsWith("VERIFIED.")
                .contains("It holds 2 cases");
        HonestBundleTest.Said refused = HonestBundleTest.run(words);
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("status 401");
    }

    @Test
    void a_log_that_continues_what_was_kept_is_verified() throws IOException {
        for (int size : new int[] {0, 1, 255, 256, 300, LEAVES}) {
            assertThat(verify(log.checkpoint(size))).isInstanceOf(Report.LogVerified.class);
        }
    }

    @Test
    void a_log_that_was_rewritten_or_shrank_is_refused() throws IOException {
        assertRefused(verify(SmallLog.ofLogAlone(new TreeHead(300, Digest.sha256()))), HISTORY_REWRITTEN);
        assertRefused(verify(SmallLog.ofLogAlone(new TreeHead(LEAVES + 1, Digest.sha256()))), HISTORY_SHRANK);
    }

    @Test
    void a_tile_that_does_not_fit_the_entries_is_refused() throws IOException {
        for (String path : List.of("tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2")) {
            Octets honest = flip(path, 40);
            assertRefused(verify(null), LEAF_NOT_IN_LOG);
            served.files.put(path, honest);
        }
    }

    @Test
    void an_entry_that_does_not_fit_the_tiles_is_refused() throws IOException {
        Octets entries = Objects.requireNonNull(served.files.get("tile/entries/001"));
        String text = new String(entries.bytes(), ISO_8859_1);
        String reworded = text.replaceFirst("part body ....", "part body AAAA");
        served.files.put("tile/entries/001", Octets.of(reworded.getBytes(ISO_8859_1)));
        assertThat(verify(null)).isInstanceOf(Report.Refused.class);
        served.files.put("tile/entries/001", entries.slice(0, entries.size() - 1));
        assertRefused(verify(null), LEAF_MALFORMED);
        served.files.put("tile/entries/001", Objects.requireNonNull(served.files.get("tile/entries/000")));
        assertRefused(verify(null), LEAF_UNDER_OTHER_NAME);
    }

    @Test
    void a_checkpoint_of_a_stranger_is_refused() throws IOException {
        served.files.put(
                "checkpoint",
                Octets.of(SmallLog.cosigned(SignedNote.of(
                                log.checkpoint(9).text(),
                                SmallLog.STRANGER.sign(log.checkpoint(9).text())))
                        .bytes()));
        assertRefused(verify(null), CHECKPOINT_NOT_SIGNED);
    }

    @Test
    void an_answer_that_never_ends_is_cut_and_a_missing_one_is_told() throws IOException {
        Octets honest = Objects.requireNonNull(served.files.get("tile/0/001"));
        served.files.put("tile/0/001", Octets.of(new byte[1 << 20]));
        assertThatThrownBy(() -> verify(null)).isInstanceOf(IOException.class).hasMessageContaining("exceeds");
        served.files.put("tile/0/001", honest);
        served.files.remove("tile/entries/002.p/88");
        assertThatThrownBy(() -> verify(null)).isInstanceOf(IOException.class).hasMessageContaining("404");
    }

    @Test
    void two_events_of_one_number_in_a_case_are_refused() throws IOException {
        long seq = LEAVES / 3;
        Digest last = log.at(LEAVES - 2).leaf().hash();
        log.record(
                Example.CASE, SmallLog.START.plusSeconds(60L * LEAVES), seq - 1, last, Example.parts("lagebuch.Note"));
        served.serve(log);
        assertRefused(verify(null), EVENT_MISSING);
    }

    @Test
    void an_event_off_the_chain_of_its_case_is_refused() throws IOException {
        log.record(
                Example.CASE,
                SmallLog.START.plusSeconds(60L * LEAVES),
                LEAVES / 3,
                Digest.sha256(),
                Example.parts("lagebuch.Note"));
        served.serve(log);
        assertRefused(verify(null), EVENT_NOT_LINKED);
    }

    @Test
    void a_leaf_older_than_the_one_ahead_is_refused() throws IOException {
        log.append(null, SmallLog.START, Example.parts("lagebuch.Note"));
        served.serve(log);
        assertRefused(verify(null), EVENT_BACK_IN_TIME);
    }

    private Octets flip(String path, int at) {
        Octets honest = Objects.requireNonNull(served.files.get(path));
        byte[] bytes = honest.bytes();
        bytes[at] ^= 1;
        served.files.put(path, Octets.of(bytes));
        return honest;
    }

    private static void assertRefused(Report report, Code code) {
        assertThat(report)
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Report verify(@Nullable SignedNote earlier) throws IOException {
        Trust trust = new Trust(
                AttackSuiteTest.TRUST.policy(),
                AttackSuiteTest.TRUST.authorities(),
                earlier == null ? null : Octets.of(earlier.bytes()));
        try (Server server = Server.at(URI.create(served.url() + "/"), "name:password")) {
            return LogVerifier.verify(server, trust);
        }
    }
}
