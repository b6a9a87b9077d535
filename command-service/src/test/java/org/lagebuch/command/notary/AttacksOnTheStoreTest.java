package org.lagebuch.command.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.command.store.AppendingForTests;
import org.lagebuch.embedded.EmbeddedStore;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.log.Finding;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.LogOrigin;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.LogKeys;

/**
 * Somebody has full access to the database, but neither to the signer's disk nor to its key. Whatever he does is found by
 * a scrub under its own code, and where it touches what is signed next the notary stops.
 */
class AttacksOnTheStoreTest {
    static final CaseId A = new CaseId("a0112233445566778899aabbccddeeff");
    static final CaseId B = new CaseId("b0112233445566778899aabbccddeeff");
    private static final CaseId C = new CaseId("c0112233445566778899aabbccddeeff");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path directory;

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static final MongoClient CLIENT = MongoClients.create(STORE.connectionString());
    private static @Nullable Sound sound;

    /** A ledger nobody has touched. */
    private record Sound(String origin, Dump now, Dump earlier, PersonKeys keys) {}

    static Stream<Attack> attacks() {
        return Stream.of(AttacksOnEvents.all(), AttacksOnHistory.all(), AttacksOnSeals.all())
                .flatMap(attacks -> attacks);
    }

    /** 274 events: a full tile and some, four checkpoints, an index of cases, three cases, names. */
    @BeforeAll
    static void build() {
        MongoDatabase database = CLIENT.getDatabase("sound");
        try (AppendingForTests ledger = AppendingForTests.open(database)) {
            Signer signer = signer(ledger.origin(), directory.resolve("signer"));
            Sealing sealing = sealing(ledger, database, signer);
            new LogKeys(database).keep(LogKeys.Role.LOG, signer.verifiers().getFirst());
            ledger.remark(A);
            ledger.remark(B);
            ledger.remarks(A, 3);
            ledger.naming(B, "Ana");
            ledger.naming(B, "Bo");
            ledger.remark(A);
            ledger.remark(C);
            sealing.seal();
            ledger.remarks(C, 200);
            sealing.seal();
            Dump earlier = Dump.of(database);
            sealing.index(209);
            ledger.remarks(C, 60);
            sealing.seal();
            ledger.remark(A);
            ledger.remark(B);
            ledger.remark(A);
            sealing.seal();
            sound = new Sound(ledger.origin(), Dump.of(database), earlier, ledger.keys());
        }
    }

    @AfterAll
    static void stop() {
        CLIENT.close();
        STORE.close();
    }

    @Test
    void a_ledger_nobody_touched_has_no_finding_and_its_notary_goes_on() {
        MongoDatabase database = restored();
        assertThat(findings(database)).isEmpty();
        restart(database);
        assertThat(findings(database)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whatever_is_done_to_the_store_is_found_by_a_scrub_under_its_code(Attack attack) {
        MongoDatabase database = restored();
        attack.done().accept(new Attacker(database, sound().earlier(), sound().origin()));
        assertThat(findings(database)).extracting(Finding::code).containsAll(attack.codes());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void a_notary_that_starts_afterwards_stops_where_what_it_would_sign_is_touched(Attack attack) {
        MongoDatabase database = restored();
        attack.done().accept(new Attacker(database, sound().earlier(), sound().origin()));
        if (attack.stop() == null) {
            restart(database);
        } else {
            assertThatThrownBy(() -> restart(database))
                    .isInstanceOfSatisfying(
                            Stopped.class, stopped -> assertThat(stopped.why()).isEqualTo(attack.stop()));
        }
    }

    @Test
    void every_kind_of_finding_has_its_attack() {
        Set<String> tried = attacks().flatMap(attack -> attack.codes().stream()).collect(Collectors.toSet());
        Set<String> all = new HashSet<>();
        for (Class<?> kind : List.of(Finding.OfEvents.class, Finding.OfSeals.class)) {
            Arrays.stream(kind.getPermittedSubclasses())
                    .map(Class::getSimpleName)
                    .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                    .forEach(all::add);
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void no_attack_is_in_the_table_twice() {
        assertThat(attacks().map(Attack::name)).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    private static Sound sound() {
        return Objects.requireNonNull(sound);
    }

    private static MongoDatabase restored() {
        MongoDatabase database = CLIENT.getDatabase("attacked_" + DATABASES.incrementAndGet());
        sound().now().restore(database);
        return database;
    }

    private static List<Finding> findings(MongoDatabase database) {
        LedgerLog log = new LedgerLog(database, sound().origin());
        Signer signer = signer(sound().origin(), directory.resolve("signer"));
        return new FullCheck(log, sound().keys(), database)
                .against(signer.signed())
                .findings();
    }

    /** Another process, with the name that the log gives itself and a copy of the signer's disk. */
    private static void restart(MongoDatabase database) {
        String origin = LogOrigin.of(database).orElse(sound().origin());
        Path copy = directory.resolve(database.getName());
        Dump.copyFiles(directory.resolve("signer"), copy);
        LedgerLog log = new LedgerLog(database, origin);
        Sealing.LogEvents none = (type, part, text) -> {
            throw new IllegalStateException("nothing is written here");
        };
        new Sealing(log, none, Sealing.Stores.in(database), signer(origin, copy)).seal();
    }

    private static Sealing sealing(AppendingForTests ledger, MongoDatabase database, Signer signer) {
        return new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer);
    }

    private static Signer signer(String origin, Path at) {
        SigningKey key = SigningKey.ofSeed(origin, KeyType.ED25519, Octets.of(new byte[32]));
        return new Signer(at, origin, List.of(key));
    }
}
