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
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Scrub;
import org.lagebuch.command.notary.ScrubEndpoint;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.SignerStart;
import org.lagebuch.command.notary.SigningKeys;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.seal.FullCheck;
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

    @Bean
    Signer signer(
            Ledger ledger,
            MongoClient client,
            SigningKeys keys,
            InstantSource clock,
            Environment settings,
            @Value("${lagebuch.secrets}") Path secrets)
            throws IOException {
        return new SignerStart(ledger.log(), ledger::record, database(client), clock)
                .signer(keys, secrets.resolve("signer"), KeyWishes.of(settings, "lagebuch.log"));
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
    MeterBinder ledgerGauges(Notary notary, Scrub scrub) {
        return registry -> {
            Gauge.builder("lagebuch.seal.lag", notary::unsealed)
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
