package org.lagebuch.command.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lagebuch.command.analysis.CountsOfPersonsCanBe;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.evidence.HashesAreWhole;
import org.lagebuch.command.impact.LevelIsAPercentage;
import org.lagebuch.command.impact.RestorationAnswersAnImpairment;
import org.lagebuch.command.imports.ImportIds;
import org.lagebuch.command.intake.OpenOrganisation;
import org.lagebuch.command.notary.Anchoring;
import org.lagebuch.command.notary.Cosigner;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Outside;
import org.lagebuch.command.notary.Sealing;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.TimestampAuthority;
import org.lagebuch.command.notary.Witnesses;
import org.lagebuch.command.relay.Relay;
import org.lagebuch.command.reporting.LaterStageFollowsTheEarlier;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.tile.TiledTree;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.SecretFile;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.Tiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The command service: one ledger, one desk before it, the rules, the endpoints, and the relay where there is a bus. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"org.lagebuch.command.intake", "org.lagebuch.command.record", "org.lagebuch.command.imports"})
public class CommandWiring {
    private static final int STORE_SECONDS_MAX = 10;
    private static final int OUTSIDE_SECONDS_MAX = 10;
    private static final Writer SYSTEM = new Writer("system", null);

    /** A call to the store ends, whatever happens to the store. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(STORE_SECONDS_MAX, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(STORE_SECONDS_MAX, TimeUnit.SECONDS)
                        .readTimeout(2 * STORE_SECONDS_MAX, TimeUnit.SECONDS));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Supplier<UUID> freshIds() {
        return UUID::randomUUID;
    }

    @Bean
    AppendSignal appendSignal() {
        return new AppendSignal();
    }

    /** @param origin of the log; empty where any name will do at first start */
    @Bean(destroyMethod = "close")
    Ledger ledger(
            MongoClient client,
            AppendSignal signal,
            SecureRandom random,
            @Value("${lagebuch.secrets}") Path secrets,
            @Value("${lagebuch.log.origin:}") String origin)
            throws IOException {
        PersonKeys keys = new PersonKeys(
                client.getDatabase("lagebuch_keys"),
                SecretFile.readOrCreate(secrets.resolve(SecretFile.KEY_ENCRYPTION_KEY), random),
                random);
        return Ledger.open(
                client.getDatabase("lagebuch_ledger"),
                origin.isEmpty() ? null : origin,
                new Ledger.Surroundings(keys, clock(), random, signal));
    }

    @Bean(destroyMethod = "close")
    AxonDesk desk(Ledger ledger, InstantSource clock, SecureRandom random) {
        return new AxonDesk(ledger, clock, random);
    }

    /** The reserved case of the organisation; its id follows from the log's name. */
    @Bean
    Counter counter(Desk desk, Ledger ledger, @Value("${lagebuch.zone:UTC}") String zone) {
        byte[] name = Digest.sha256(("organisation\n" + ledger.origin()).getBytes(UTF_8))
                .bytes();
        CaseId caseId = new CaseId(HexFormat.of().formatHex(name, 0, 16));
        desk.send(new OpenOrganisation(caseId, UUID.nameUUIDFromBytes(name), "Organisation", zone), SYSTEM);
        return new Counter(desk);
    }

    @Bean
    Rulebook rulebook() {
        return new Rulebook(List.of(
                new RestorationAnswersAnImpairment(),
                new LevelIsAPercentage(),
                new LaterStageFollowsTheEarlier(),
                new CountsOfPersonsCanBe(),
                new HashesAreWhole()));
    }

    @Bean
    ImportIds importIds(SecureRandom random, @Value("${lagebuch.secrets}") Path secrets) throws IOException {
        return new ImportIds(SecretFile.readOrCreate(secrets.resolve(SecretFile.INSTALLATION), random)
                .bytes());
    }

    @Bean(destroyMethod = "close")
    Notary notary(Ledger ledger, MongoClient client, SecureRandom random, @Value("${lagebuch.secrets}") Path secrets)
            throws IOException {
        Octets seed = SecretFile.readOrCreate(secrets.resolve(SecretFile.LOG_SIGNING), random);
        SigningKey key = SigningKey.ofSeed(ledger.origin(), KeyType.ED25519, seed);
        Signer signer = new Signer(secrets.resolve("signer"), ledger.origin(), List.of(key));
        MongoDatabase database = client.getDatabase("lagebuch_ledger");
        new LogKeys(database).keep(LogKeys.Role.LOG, key.verifier());
        Sealing.Stores stores = Sealing.Stores.in(database);
        return new Notary(new Sealing(ledger.log(), ledger::record, stores, signer), ledger.signal());
    }

    /** To witnesses and time stamp authorities. */
    @Bean(destroyMethod = "close")
    Outside outside() {
        return new Outside(Duration.ofSeconds(OUTSIDE_SECONDS_MAX));
    }

    /** Does nothing where none is named. */
    @Bean(destroyMethod = "close")
    Witnesses witnesses(
            Ledger ledger,
            MongoClient client,
            Outside outside,
            Environment settings,
            @Value("${lagebuch.witnesses-every:60s}") Duration every) {
        MongoDatabase database = client.getDatabase("lagebuch_ledger");
        List<Cosigner> cosigners =
                listed(settings, "lagebuch.witnesses").map(Cosigner::parse).toList();
        LogKeys keys = new LogKeys(database);
        cosigners.forEach(cosigner -> keys.keep(LogKeys.Role.WITNESS, cosigner.key()));
        Tiles tiles = new Tiles(database);
        var stores = new Witnesses.Stores(
                new Checkpoints(database),
                new Cosignatures(database),
                (earlier, later) -> new TiledTree(tiles, later).consistency(earlier, later));
        return new Witnesses(cosigners, stores, outside, every);
    }

    /** Does nothing where no authority is named. */
    @Bean(destroyMethod = "close")
    Anchoring anchoring(
            Ledger ledger,
            MongoClient client,
            Outside outside,
            SecureRandom random,
            Environment settings,
            @Value("${lagebuch.timestamps-every:10m}") Duration every) {
        List<TimestampAuthority> authorities = listed(settings, "lagebuch.timestamps")
                .map(TimestampAuthority::parse)
                .toList();
        return new Anchoring(
                authorities,
                client.getDatabase("lagebuch_ledger"),
                ledger::record,
                new Anchoring.Means(outside, clock(), random, every));
    }

    private static Stream<String> listed(Environment settings, String name) {
        return Binder.get(settings).bind(name, Bindable.listOf(String.class)).orElse(List.of()).stream();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${lagebuch.kafka:none}' != 'none'")
    Relay relay(
            Ledger ledger,
            MongoClient client,
            InstantSource clock,
            @Value("${lagebuch.kafka.bootstrap-servers}") String servers) {
        return new Relay(
                ledger.log(),
                ledger.signal(),
                client.getDatabase("lagebuch_ledger"),
                Map.of("bootstrap.servers", servers),
                new Relay.Turn(clock, UUID.randomUUID().toString()));
    }
}
