package org.lagebuch.command.wiring;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.lagebuch.command.casefile.CaseIndexing;
import org.lagebuch.command.notary.Anchoring;
import org.lagebuch.command.notary.Cosigner;
import org.lagebuch.command.notary.HttpPost;
import org.lagebuch.command.notary.Notary;
import org.lagebuch.command.notary.Sealing;
import org.lagebuch.command.notary.Signer;
import org.lagebuch.command.notary.TimestampAuthority;
import org.lagebuch.command.notary.Witnesses;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.ledger.tile.TiledTree;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.Tiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The notary and whoever attests outside what it signed. */
@Configuration(proxyBeanMethods = false)
class NotaryWiring {
    private static final int OUTSIDE_SECONDS_MAX = 10;

    @Bean(destroyMethod = "close")
    Notary notary(Ledger ledger, MongoClient client, Signer signer, InstantSource clock) {
        MongoDatabase database = client.getDatabase("lagebuch_ledger");
        Sealing sealing = new Sealing(ledger.log(), ledger::record, Sealing.Stores.in(database), signer);
        return new Notary(sealing, ledger.signal(), new NotaryState(database), clock);
    }

    /** To witnesses and time stamp authorities. */
    @Bean(destroyMethod = "close")
    HttpPost outside() {
        return new HttpPost(Duration.ofSeconds(OUTSIDE_SECONDS_MAX));
    }

    /** Does nothing where none is named. */
    @Bean(destroyMethod = "close")
    Witnesses witnesses(
            Ledger ledger,
            MongoClient client,
            HttpPost outside,
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
            HttpPost outside,
            InstantSource clock,
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
                new Anchoring.Means(outside, clock, random, every));
    }

    private static Stream<String> listed(Environment settings, String name) {
        return Binder.get(settings).bind(name, Bindable.listOf(String.class)).orElse(List.of()).stream();
    }

    /** What is given away is covered by time stamps as soon as there are any, and nobody waits for them. */
    @Bean
    CaseIndexing caseIndexing(Notary notary, Anchoring anchoring) {
        return position -> {
            notary.cover(position);
            anchoring.demand(position);
        };
    }
}
