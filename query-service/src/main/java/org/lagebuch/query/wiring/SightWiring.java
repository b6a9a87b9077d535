package org.lagebuch.query.wiring;

import java.time.InstantSource;
import org.lagebuch.access.CasePolicy;
import org.lagebuch.access.Who;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.CallerArgument;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.sight.MembersEndpoint;
import org.lagebuch.query.sight.Sight;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who sees what, before every question. */
@Configuration(proxyBeanMethods = false)
class SightWiring {
    @Bean
    Sight sight(
            OpenedLedger ledger,
            @Value("${lagebuch.access.members-only:true}") boolean membersOnly,
            @Value("${lagebuch.access.auditors-see-all:false}") boolean auditorsSeeAll) {
        return new Sight(ledger, new CasePolicy(membersOnly, auditorsSeeAll), InstantSource.system());
    }

    /** Of whoever makes the request that is answered now. */
    @Bean
    Discretion discretion(Sight sight) {
        return caseId -> sight.withheld(who(CallerArgument.present()), caseId);
    }

    @Bean
    MembersEndpoint membersEndpoint(Sight sight) {
        return new MembersEndpoint(sight);
    }

    @Bean
    WebMvcConfigurer caseDoors(Sight sight) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CaseDoor(sight)).addPathPatterns("/api/cases/**");
            }
        };
    }

    static Who who(Caller caller) {
        return new Who(caller.id(), caller.roles());
    }
}
