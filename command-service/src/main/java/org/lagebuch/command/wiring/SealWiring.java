package org.lagebuch.command.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.lagebuch.command.looks.AccessLedger;
import org.lagebuch.command.notary.KeyRecord;
import org.lagebuch.command.notary.KeyRing;
import org.lagebuch.command.notary.Loss;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Rotation;
import org.lagebuch.command.notary.Scrub;
import org.lagebuch.command.notary.ScrubEndpoint;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.SigningKeys;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.seal.FullCheck;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.LostProofs;
import org.lagebuch.log.seal.Scrubs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Who signs for the ledger, and what looks after it. */
@Configuration(proxyBeanMethods = false)
class SealWiring {
    @Bean
    SigningKeys signingKeys(Ledger ledger, SecureRandom random, @Value("${lagebuch.secrets}") Path secrets) {
        return new SigningKeys(secrets, ledger.origin(), random);
    }

    /** What an operator wants done with the keys is done first, before anything is signed. */
    @Bean
    Signer signer(
            Ledger ledger,
            MongoClient client,
            SigningKeys keys,
            InstantSource clock,
            Environment settings,
            @Value("${lagebuch.secrets}") Path secrets)
            throws IOException {
        MongoDatabase database = database(client);
        Path directory = secrets.resolve("signer");
        String lostSize = settings.getProperty("lagebuch.log.declare-loss", "");
        if (!lostSize.isEmpty()) {
            LostProofs proofs = new LostProofs(ledger.log(), database);
            new Loss(ledger.log(), ledger::record, proofs, keys, directory).declare(Long.parseLong(lostSize));
        }
        KeyRecord told = new KeyRecord(ledger.log(), ledger::record, new KeyChanges(database));
        new Rotation(told, keys, directory, clock).settle(wish(settings));
        KeyRing ring = keys.ring(settings.getProperty("lagebuch.log.post-quantum", Boolean.class, false));
        LogKeys shown = new LogKeys(database);
        ring.verifiers().forEach(key -> shown.keep(LogKeys.Role.LOG, key));
        return new Signer(directory, ledger.origin(), ring);
    }

    private static Rotation.Wish wish(Environment settings) {
        return new Rotation.Wish(
                settings.getProperty("lagebuch.log.add-key", Boolean.class, false),
                settings.getProperty("lagebuch.log.retire-key", ""),
                settings.getProperty("lagebuch.log.retire-early", Boolean.class, false));
    }

    /** @param every how often everything is looked at; 0 where only when asked */
    @Bean(destroyMethod = "close")
    Scrub scrub(
            Ledger ledger,
            PersonKeys keys,
            MongoClient client,
            Notary notary,
            Signer signer,
            InstantSource clock,
            @Value("${lagebuch.scrub.every:24h}") Duration every) {
        FullCheck check = new FullCheck(ledger.log(), keys, database(client));
        return new Scrub(new Scrub.Means(check, notary, signer, new Scrubs(database(client))), clock, every);
    }

    @Bean
    ScrubEndpoint scrubEndpoint(Scrub scrub, AccessLedger access) {
        return new ScrubEndpoint(scrub, access.scrub());
    }

    @Bean
    MeterBinder ledgerGauges(Ledger ledger, Notary notary, Scrub scrub) {
        return registry -> {
            Gauge.builder("lagebuch.seal.lag", () -> Math.max(0, ledger.log().head() - notary.sealed()))
                    .baseUnit("events")
                    .description("Events that are stored and not yet signed")
                    .register(registry);
            Gauge.builder("lagebuch.seal.stopped", () -> notary.stopped().isPresent() ? 1 : 0)
                    .description("1 where nothing is sealed until somebody has looked")
                    .register(registry);
            Gauge.builder("lagebuch.scrub.findings", () -> findings(scrub))
                    .description("What the last look at everything found that should not be")
                    .register(registry);
        };
    }

    /** The same of the log of who looked: nobody would miss it until it is asked for. */
    @Bean
    MeterBinder accessGauges(AccessLedger access) {
        return registry -> {
            Gauge.builder("lagebuch.access.seal.lag", access::unsealed)
                    .baseUnit("events")
                    .description("Looks that are stored and not yet signed")
                    .register(registry);
            Gauge.builder("lagebuch.access.seal.stopped", () -> access.isStopped() ? 1 : 0)
                    .description("1 where no look is sealed until somebody has looked")
                    .register(registry);
            Gauge.builder("lagebuch.access.scrub.findings", () -> findings(access.scrub()))
                    .description("What the last look at all looks found that should not be")
                    .register(registry);
        };
    }

    private static int findings(Scrub scrub) {
        return scrub.latest().map(report -> report.findings().size()).orElse(0);
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("lagebuch_ledger");
    }
}
