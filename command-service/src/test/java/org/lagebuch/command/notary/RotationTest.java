package org.lagebuch.command.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.KeyChanges;

/** One key takes another's place without a break: what the log says, who signs, and what is not allowed. */
class RotationTest {
    private static final Rotation.Wish NOTHING = new Rotation.Wish(false, "", false);
    private static final Rotation.Wish ADD = new Rotation.Wish(true, "", false);

    @TempDir
    private Path secrets;

    private RotatedLog log;
    private VerifierKey first;

    @BeforeEach
    void begin() throws IOException {
        log = new RotatedLog(secrets);
        log.start(NOTHING);
        first = log.keys().current().verifier();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_key_that_was_added_signs_beside_the_other_and_either_opens_a_checkpoint() throws IOException {
        log.start(ADD);
        assertThat(log.latest().signatures()).hasSize(2);
        assertThat(log.opens(first)).isTrue();
        assertThat(log.opens(second())).isTrue();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void the_log_tells_the_key_with_a_proof_of_either_that_it_is_held() throws IOException {
        log.start(ADD);
        StoredEvent told = log.event(log.told().getFirst().position());
        assertThat(told.type()).isEqualTo("lagebuch.LogKeyAdded");
        SignedNote note = SignedNote.parse(told.text("key").orElseThrow().getBytes(UTF_8));
        assertThat(note.text())
                .isEqualTo("lagebuch-log-key/v1\nlog " + log.origin() + "\nadded " + second().vkey() + "\n");
        assertThat(second().verifies(note.text(), note.signatures().getFirst())).isTrue();
        assertThat(first.verifies(note.text(), note.signatures().getLast())).isTrue();
    }

    @Test
    void the_option_may_stay_or_go_and_the_key_is_added_once() throws IOException {
        log.start(ADD);
        log.start(ADD);
        log.start(NOTHING);
        assertThat(log.told()).hasSize(1);
        assertThat(log.latest().signatures()).hasSize(2);
        assertThat(log.files()).containsExactly("log-signing-2.key", "log-signing.key");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void only_its_owner_may_read_the_file_of_a_key() throws IOException {
        log.start(ADD);
        assertThat(Files.getPosixFilePermissions(secrets.resolve("log-signing-2.key")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void after_ninety_days_the_old_key_can_be_retired_and_only_the_new_one_signs() throws IOException {
        log.start(ADD);
        VerifierKey second = second();
        log.sinceAdded(Duration.ofDays(90));
        log.start(retire(first));
        assertThat(log.opens(first)).isFalse();
        assertThat(log.opens(second)).isTrue();
        assertThat(log.files()).containsExactly("log-signing-2.key", "log-signing.key.retired");
        KeyChanges.Told told = log.told().getLast();
        assertThat(told.change()).isEqualTo(new KeyChange(KeyChange.Kind.RETIRED, first));
        assertThat(log.event(told.position()).type()).isEqualTo("lagebuch.LogKeyRetired");
    }

    @Test
    void checkpoints_of_a_retired_key_stay_valid_and_none_is_missing() throws IOException {
        turnOnce();
        log.start(NOTHING);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void a_key_that_is_retired_already_is_not_retired_again() throws IOException {
        turnOnce();
        log.start(retire(first));
        assertThat(log.told()).hasSize(2);
        assertThat(log.files()).containsExactly("log-signing-2.key", "log-signing.key.retired");
    }

    @Test
    void after_a_rotation_the_next_one_has_a_file_of_its_own() throws IOException {
        turnOnce();
        log.start(ADD);
        assertThat(log.files()).containsExactly("log-signing-2.key", "log-signing-3.key", "log-signing.key.retired");
        assertThat(log.latest().signatures()).hasSize(2);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void before_ninety_days_it_is_refused_unless_it_is_wanted_all_the_same() throws IOException {
        log.start(ADD);
        log.sinceAdded(Duration.ofDays(90).minusMillis(1));
        refused(retire(first), "side by side for 90 days");
        refused(retire(second()), "side by side for 90 days");
        assertThat(log.files()).containsExactly("log-signing-2.key", "log-signing.key");
        log.start(new Rotation.Wish(false, first.keyId().toString(), true));
        assertThat(log.opens(first)).isFalse();
    }

    @Test
    void the_only_key_is_never_retired() {
        refused(new Rotation.Wish(false, first.keyId().toString(), true), "is the only key");
    }

    @Test
    void a_key_that_the_log_does_not_have_is_not_retired() {
        refused(new Rotation.Wish(false, "00000000", false), "No key with the id 00000000");
        refused(new Rotation.Wish(false, first.vkey(), false), "has 8 hex digits");
    }

    @Test
    void a_key_is_not_added_and_another_retired_at_one_start() {
        refused(new Rotation.Wish(true, first.keyId().toString(), true), "take one option away");
    }

    @Test
    void a_key_is_not_retired_before_another_signed_what_was_signed_last() throws IOException {
        log.keys().add();
        refused(new Rotation.Wish(false, first.keyId().toString(), true), "signed nothing yet");
    }

    @Test
    void where_the_power_went_before_the_log_told_of_a_key_it_tells_at_the_next_start() throws IOException {
        log.keys().add();
        log.start(NOTHING);
        assertThat(log.told())
                .extracting(KeyChanges.Told::change)
                .containsExactly(new KeyChange(KeyChange.Kind.ADDED, second()));
        log.keys().retire(first);
        log.start(NOTHING);
        assertThat(log.told().getLast().change()).isEqualTo(new KeyChange(KeyChange.Kind.RETIRED, first));
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void where_the_power_went_before_the_place_was_kept_the_log_does_not_tell_twice() throws IOException {
        log.start(ADD);
        List<KeyChanges.Told> told = log.told();
        log.database().getCollection("keychanges").drop();
        log.start(ADD);
        assertThat(log.told()).isEqualTo(told);
    }

    @Test
    void a_place_that_leads_to_no_change_of_keys_is_found() throws IOException {
        new KeyChanges(log.database()).keep(0);
        assertThat(log.findings()).singleElement().asString().contains("IndexMisplaced");
    }

    @Test
    void a_loss_gives_up_every_key_there_is() throws IOException {
        turnOnce();
        log.start(ADD);
        List<VerifierKey> before =
                log.keys().live().stream().map(key -> key.verifier()).toList();
        Dump backup = Dump.of(log.database());
        log.grow();
        log.restore(backup);
        log.declareLoss();
        log.start(NOTHING);
        assertThat(Stream.concat(before.stream(), Stream.of(first))).noneMatch(log::opens);
        assertThat(log.files().stream().filter(name -> !name.contains(".lost-")))
                .containsExactly("log-signing.key");
        assertThat(log.findings()).isEmpty();
    }

    private void turnOnce() throws IOException {
        log.start(ADD);
        log.sinceAdded(Duration.ofDays(90));
        log.start(retire(first));
    }

    private VerifierKey second() throws IOException {
        return log.keys().added().getFirst().verifier();
    }

    private static Rotation.Wish retire(VerifierKey key) {
        return new Rotation.Wish(false, key.keyId().toString(), false);
    }

    private void refused(Rotation.Wish wish, String why) {
        assertThatThrownBy(() -> log.start(wish))
                .isInstanceOf(RotationRefused.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Change the log's key");
    }
}
