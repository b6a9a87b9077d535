package org.lagebuch.query.wiring;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.access.Deed;
import org.lagebuch.access.Look;
import org.lagebuch.access.Looks;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.looks.ReadsEndpoint;
import org.lagebuch.query.looks.Traces;
import org.lagebuch.query.sight.Sight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every look leaves a trace, in this process or by way of the one that writes. */
@Configuration(proxyBeanMethods = false)
class LooksWiring {
    /**
     * @param here where the access ledger is written in this process
     * @param deskAt where the command service answers; empty where both are one process
     */
    @Bean
    Traces traces(ObjectProvider<Looks> here, @Value("${lagebuch.command-service.url:}") String deskAt) {
        Looks looks = here.getIfAvailable(() -> deskAt.isEmpty() ? LooksWiring::nowhere : new RemoteLooks(deskAt));
        return new Traces(looks, InstantSource.system());
    }

    private static void nowhere(@Nullable CaseId caseId, Look look) {
        throw new Looks.NotWritten(
                new IllegalStateException("lagebuch.command-service.url does not say where looks are recorded"));
    }

    /** After the doors of cases: who is not let in did not look. */
    @Bean
    WebMvcConfigurer lookDoors(Traces traces) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new LookDoor(traces))
                        .addPathPatterns("/api/cases", "/api/cases/**")
                        .order(1);
            }
        };
    }

    @Bean
    ReadsEndpoint readsEndpoint(MongoClient client, Sight sight, @Value("${lagebuch.secrets}") String secrets) {
        OpenedLedger access = new OpenedLedger(client.getDatabase("lagebuch_access"));
        OpenedNames names = new OpenedNames(client.getDatabase("lagebuch_keys"), access, secrets);
        ReadsEndpoint.AccessLog log = new ReadsEndpoint.AccessLog() {
            @Override
            public Optional<LedgerLog> log() {
                return access.log();
            }

            @Override
            public List<String> sealed(StoredEvent event) {
                return names.people(event);
            }
        };
        return new ReadsEndpoint(
                log, asking -> sight.judge(SightWiring.who(asking.caller()), Deed.LOOK_BACK, asking.caseId()));
    }

    @Bean
    MeterBinder untracedLooks(Traces traces) {
        return registry -> FunctionCounter.builder("lagebuch.looks.untraced", traces, Traces::untraced)
                .description("Looks that could not be written down")
                .register(registry);
    }
}
