package org.lagebuch.query.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.query.Desk.CASE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebuch.query.Desk;
import org.lagebuch.query.WrittenLedger;
import tools.jackson.databind.JsonNode;

/** What was answered at a moment is answered for that moment ever after, byte for byte. */
class ReplayTest {
    private static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

    private final Desk desk = new Desk();
    private final WrittenLedger ledger = desk.ledger();
    private final ObligationsAsking asking = new ObligationsAsking(desk, CASE);
    private final List<Answered> then = new ArrayList<>();
    private final Set<String> states = new HashSet<>();

    /** An answer, with what asks for it again. */
    private record Answered(String asOf, @Nullable String knownAt, String answer) {}

    @AfterEach
    void end() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_was_answered_then_is_answered_again_for_that_moment(int seed) {
        write(new Random(seed), 40);
        asking.itIs(LATER);
        for (Answered one : then) {
            assertThat(asking.at(one.asOf(), one.knownAt()).toString())
                    .as("seed " + seed + ", as of " + one.asOf() + ", known at " + one.knownAt())
                    .isEqualTo(one.answer());
        }
    }

    @Test
    void such_histories_go_through_every_state_that_has_a_date() {
        for (int seed = 1; seed <= 6; seed++) write(new Random(seed), 40);
        assertThat(states)
                .contains("cannot-tell", "not-started", "running", "due-soon", "overdue", "fulfilled")
                .contains("decided-not-required", "merged", "no-fixed-deadline");
    }

    private void write(Random random, int steps) {
        RandomDuties history = new RandomDuties(ledger, CASE, random);
        if (then.isEmpty()) {
            RandomDuties.openReserved(ledger);
            history.open();
        }
        for (int i = 0; i < steps; i++) {
            Duration silence = Duration.ofSeconds(2 + random.nextInt(200_000));
            answer(silence, random);
            ledger.passes(silence);
            history.step(last().plus(silence));
        }
    }

    /** Right when the last event was recorded, and some time into the silence after it. */
    private void answer(Duration silence, Random random) {
        long position = ledger.events().getLast().position();
        asking.itIs(last());
        keep(Long.toString(position), null, asking.now());
        Instant silent = last().plusMillis(random.nextLong(1, silence.toMillis()));
        asking.itIs(silent);
        keep(silent.toString(), null, asking.now());
        String known = silent.minusSeconds(random.nextInt(1_000_000)).toString();
        keep(silent.toString(), known, asking.at(null, known));
    }

    private void keep(String asOf, @Nullable String knownAt, JsonNode answer) {
        then.add(new Answered(asOf, knownAt, answer.toString()));
        answer.get("obligations").forEach(one -> states.add(one.get("state").stringValue()));
    }

    private Instant last() {
        return ledger.events().getLast().time();
    }
}
