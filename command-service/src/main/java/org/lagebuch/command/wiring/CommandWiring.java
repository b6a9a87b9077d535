package org.lagebuch.command.wiring;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.lagebuch.access.CasePolicy;
import org.lagebuch.command.analysis.AssessmentAnswersAQuestion;
import org.lagebuch.command.analysis.CountsOfPersonsCanBe;
import org.lagebuch.command.casefile.Casefiles;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.casefile.Writer;
import org.lagebuch.command.casefile.rules.RegimesNamedExist;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.counter.Counter;
import org.lagebuch.command.detection.AwarenessIsSaidWithReasons;
import org.lagebuch.command.evidence.HashesAreWhole;
import org.lagebuch.command.impact.LevelIsAPercentage;
import org.lagebuch.command.impact.RestorationAnswersAnImpairment;
import org.lagebuch.command.imports.ImportIds;
import org.lagebuch.command.intake.OpenOrganisation;
import org.lagebuch.command.looks.AccessLedger;
import org.lagebuch.command.looks.LooksEndpoint;
import org.lagebuch.command.relay.Relay;
import org.lagebuch.command.reporting.DecisionsAreGrounded;
import org.lagebuch.command.reporting.FilingsEndpoint;
import org.lagebuch.command.reporting.FilingsStayFrozen;
import org.lagebuch.command.reporting.LaterStageFollowsTheEarlier;
import org.lagebuch.command.reporting.ReceiptIsAddedOnce;
import org.lagebuch.command.store.Ledger;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.AppendSignal;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.ReservedCase;
import org.lagebuch.log.SecretFile;
import org.lagebuch.log.StoreWaits;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The command service: one ledger, one desk before it, the rules, the endpoints, and the relay where there is a bus. */
@Configuration(proxyBeanMethods = false)
@Import({NotaryWiring.class, RemindersWiring.class, SealWiring.class})
@ComponentScan({"org.lagebuch.command.intake", "org.lagebuch.command.record", "org.lagebuch.command.imports"})
public class CommandWiring {
    private static final RulePack PACK = RulePacks.current();

    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return StoreWaits::bound;
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

    @Bean
    PersonKeys personKeys(MongoClient client, SecureRandom random, @Value("${lagebuch.secrets}") Path secrets)
            throws IOException {
        return new PersonKeys(
                client.getDatabase("lagebuch_keys"),
                SecretFile.readOrCreate(secrets.resolve(SecretFile.KEY_ENCRYPTION_KEY), random),
                random);
    }

    /** @param origin of the log; empty where any name will do at first start */
    @Bean(destroyMethod = "close")
    Ledger ledger(
            MongoClient client,
            PersonKeys keys,
            AppendSignal signal,
            SecureRandom random,
            @Value("${lagebuch.log.origin:}") String origin) {
        return Ledger.open(
                client.getDatabase("lagebuch_ledger"),
                origin.isEmpty() ? null : origin,
                new Ledger.Surroundings(keys, clock(), random, signal));
    }

    @Bean(destroyMethod = "close")
    AxonDesk desk(
            Ledger ledger,
            InstantSource clock,
            SecureRandom random,
            @Value("${lagebuch.access.members-only:true}") boolean membersOnly,
            @Value("${lagebuch.access.auditors-see-all:false}") boolean auditorsSeeAll) {
        return new AxonDesk(ledger, clock, random, new CasePolicy(membersOnly, auditorsSeeAll));
    }

    /** Nothing is recorded before the case of the organisation is open. */
    @Bean
    Counter counter(Desk desk, Ledger ledger, @Value("${lagebuch.zone:UTC}") String zone) {
        ReservedCase reserved = ReservedCase.of(ledger.origin());
        desk.send(new OpenOrganisation(reserved.id(), reserved.opening(), "Organisation", zone), Writer.SYSTEM);
        return new Counter(desk);
    }

    @Bean(destroyMethod = "close")
    AccessLedger accessLedger(
            MongoClient client,
            Ledger ledger,
            PersonKeys keys,
            InstantSource clock,
            SecureRandom random,
            @Value("${lagebuch.scrub.every:24h}") Duration scrubEvery,
            Environment settings,
            @Value("${lagebuch.secrets}") Path secrets)
            throws IOException {
        CaseId organisation = ReservedCase.of(ledger.origin()).id();
        return new AccessLedger(
                client.getDatabase("lagebuch_access"),
                ledger.origin(),
                new AccessLedger.Means(keys, clock, random, secrets.resolve("access"), organisation, scrubEvery),
                KeyWishes.of(settings, "lagebuch.access.log"));
    }

    @Bean
    LooksEndpoint looksEndpoint(AccessLedger accessLedger) {
        return new LooksEndpoint(accessLedger);
    }

    /** The one that ships; for the endpoints that check against it. */
    @Bean
    RulePack commandRulePack() {
        return PACK;
    }

    @Bean
    Casefiles casefiles(Ledger ledger) {
        return new LedgerCasefiles(ledger.log());
    }

    @Bean
    OrganisationDuties organisationDuties(Casefiles casefiles, Ledger ledger) {
        Duties duties = new Duties(PACK, new JollydayHolidays());
        return new OrganisationDuties(
                duties, casefiles, ReservedCase.of(ledger.origin()).id());
    }

    @Bean
    Rulebook rulebook() {
        return new Rulebook(List.of(
                new RestorationAnswersAnImpairment(),
                new LevelIsAPercentage(),
                new LaterStageFollowsTheEarlier(PACK),
                new RegimesNamedExist(PACK),
                new DecisionsAreGrounded(),
                new AwarenessIsSaidWithReasons(),
                new AssessmentAnswersAQuestion(PACK),
                new FilingsStayFrozen(),
                new ReceiptIsAddedOnce(),
                new CountsOfPersonsCanBe(),
                new HashesAreWhole()));
    }

    @Bean
    FilingsEndpoint filingSubmissions(Counter counter, Rulebook rulebook, Supplier<UUID> ids) {
        return new FilingsEndpoint(counter, rulebook, RulePacks.current(), ids);
    }

    @Bean
    ImportIds importIds(SecureRandom random, @Value("${lagebuch.secrets}") Path secrets) throws IOException {
        return new ImportIds(SecretFile.readOrCreate(secrets.resolve(SecretFile.INSTALLATION), random)
                .bytes());
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
