package org.lagebuch.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lagebuch.command.notary.Stranger.send;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagebuch.command.rounds.Rounds;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Stamps;

class AnchoringTest {
    private static final Duration SELDOM = Duration.ofHours(1);

    private final SealedLog log = new SealedLog();
    private final HttpPost outside = new HttpPost(Duration.ofSeconds(5));
    private final AtomicBoolean away = new AtomicBoolean();
    private Stranger one;
    private Stranger other;
    private List<TimestampAuthority> both;

    @BeforeEach
    void start() throws Exception {
        TestAuthority first = TestAuthority.root("Time 1");
        TestAuthority second = TestAuthority.root("Time 2");
        TestTsa honest = TestTsa.of(first.stamping());
        TestTsa wayward = TestTsa.of(second.stamping());
        one = new Stranger((exchange, query) -> send(exchange, 200, honest.answer(query)));
        other = new Stranger((exchange, query) -> send(exchange, away.get() ? 503 : 200, wayward.answer(query)));
        both = List.of(
                new TimestampAuthority("time-1", one.url(), first.certificate()),
                new TimestampAuthority("time-2", other.url(), second.certificate()));
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
        outside.close();
        log.close();
    }

    @Test
    void an_anchor_tells_of_the_checkpoint_of_both_stamps_and_of_cosignatures() throws Exception {
        SignedNote note = log.grow(5);
        NoteSignature line =
                SealedLog.key("witness.example/w1", KeyType.COSIGNATURE, 7).sign(note.text(), 1);
        log.cosignatures.keep(5, line);
        round().stamp(log.checkpoints.at(5).orElseThrow());
        assertThat(log.told()).hasSize(1);
        String head = "lagebuch.Anchored anchor\n";
        assertThat(log.told().getFirst()).startsWith(head);
        Anchor anchor = Anchor.parse(Octets.ofUtf8(log.told().getFirst().substring(head.length())));
        assertThat(anchor)
                .isEqualTo(new Anchor(
                        SealedLog.ORIGIN,
                        log.tree().head(5),
                        note.digest(),
                        log.stamps.of(5).stream().map(Stamps.Stamp::digest).toList(),
                        List.of(line.digest())));
        assertThat(log.anchors.latest()).contains(new Anchors.Place(5, 5, List.of("time-1", "time-2")));
    }

    @Test
    void an_anchor_alone_is_nothing_new() throws Exception {
        log.grow(5);
        round().stamp(round().grown().orElseThrow());
        assertThat(round().grown()).isEmpty();
        log.grow(7);
        assertThat(round().grown().orElseThrow().size()).isEqualTo(7);
    }

    @Test
    void who_was_away_stamps_later_and_gets_an_anchor_of_his_own() throws Exception {
        log.grow(5);
        away.set(true);
        assertThatThrownBy(() -> round().stamp(round().grown().orElseThrow()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("time-2");
        assertThat(log.anchors.latest()).contains(new Anchors.Place(5, 5, List.of("time-1")));
        away.set(false);
        round().stamp(round().anchored().orElseThrow());
        round().stamp(round().anchored().orElseThrow());
        assertThat(log.anchors.latest()).contains(new Anchors.Place(6, 5, List.of("time-2")));
        assertThat(log.told()).hasSize(2);
        assertThat(one.asked()).isEqualTo(1);
    }

    @Test
    void a_stamp_that_was_kept_before_a_crash_is_still_anchored() throws Exception {
        log.grow(5);
        try (SealedLog before = new SealedLog()) {
            before.grow(5);
            round(before).stamp(before.checkpoints.at(5).orElseThrow());
            before.stamps.of(5).forEach(log.stamps::keep);
        }
        round().stamp(round().grown().orElseThrow());
        assertThat(log.anchors.authoritiesOf(5)).containsExactlyInAnyOrder("time-1", "time-2");
        assertThat(one.asked()).isEqualTo(1);
    }

    @Test
    void an_event_finds_the_first_anchor_after_it() {
        log.anchors.keep(new Anchors.Place(5, 5, List.of("time-1")));
        log.anchors.keep(new Anchors.Place(12, 9, List.of("time-1")));
        assertThat(log.anchors.covering(4).orElseThrow().position()).isEqualTo(5);
        assertThat(log.anchors.covering(5).orElseThrow().position()).isEqualTo(12);
        assertThat(log.anchors.covering(9)).isEmpty();
    }

    @Test
    void the_log_is_anchored_at_once_then_seldom_and_whenever_somebody_asks() {
        log.grow(5);
        try (Anchoring anchoring = anchoring(both)) {
            await().until(() -> log.anchors.covering(4).isPresent());
            log.grow(9);
            anchoring.demand(8);
            await().until(() -> log.anchors.covering(8).isPresent());
            assertThat(log.anchors.covering(8).orElseThrow().size()).isEqualTo(9);
            anchoring.demand(3);
            assertThat(one.asked()).isEqualTo(2);
        }
    }

    @Test
    void whoever_asks_gets_the_stamps_of_those_who_are_there() {
        away.set(true);
        log.grow(5);
        try (Anchoring anchoring = anchoring(both)) {
            anchoring.demand(4);
            await().until(() -> log.anchors.covering(4).isPresent());
            assertThat(log.stamps.of(5)).extracting(Stamps.Stamp::tsa).containsExactly("time-1");
            away.set(false);
            await().until(() -> log.stamps.of(5).size() == 2);
        }
    }

    @Test
    void when_nobody_is_there_to_ask_nothing_is_waited_for() {
        log.grow(5);
        try (Anchoring anchoring = anchoring(List.of())) {
            anchoring.demand(4);
            assertThat(log.anchors.latest()).isEmpty();
        }
    }

    @Test
    void retries_become_rare_but_never_end() {
        assertThat(Rounds.afterFailures(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Rounds.afterFailures(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Rounds.afterFailures(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    private Anchoring anchoring(List<TimestampAuthority> authorities) {
        return new Anchoring(
                authorities,
                log.database,
                log::record,
                new Anchoring.Means(outside, Instant::now, new Random(5), SELDOM));
    }

    private StampRound round() {
        return round(log);
    }

    private StampRound round(SealedLog of) {
        return new StampRound(
                both,
                new StampRound.Stores(of.checkpoints, of.cosignatures, of.stamps, of.anchors),
                of::record,
                new Stamping(outside, Instant::now, new Random(5)));
    }
}
