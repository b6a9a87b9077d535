package org.lagebuch.query.wiring;

import java.time.InstantSource;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.count.Holidays;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.ReservedCase;
import org.lagebuch.query.asked.Discretion;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.query.filings.FilingsEndpoint;
import org.lagebuch.query.filings.Obliging;
import org.lagebuch.query.obligations.Glance;
import org.lagebuch.query.obligations.ObligationsEndpoint;
import org.lagebuch.query.obligations.Obliged;
import org.lagebuch.query.obligations.ProfileEndpoint;
import org.lagebuch.query.obligations.RegimesEndpoint;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.query.statements.StatementsEndpoint;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a case obliges to, and what was told outside: read from the ledger itself, with the rules as shipped. */
@Configuration(proxyBeanMethods = false)
class DutiesWiring {
    private static final RulePack PACK = RulePacks.current();
    private static final Holidays HOLIDAYS = new JollydayHolidays();

    @Bean
    Standing standing(OpenedLedger ledger) {
        return new Standing(ledger, EventReader::readWithoutNames);
    }

    @Bean
    Obliged obliged(Standing standing, OpenedLedger ledger) {
        return new Obliged(
                standing,
                new Duties(PACK, HOLIDAYS),
                () -> ledger.log().map(log -> ReservedCase.of(log.origin()).id()));
    }

    @Bean
    Glance glance(Obliged obliged, OpenedLedger ledger) {
        return new Glance(obliged, ledger, InstantSource.system());
    }

    @Bean
    ObligationsEndpoint obligationsEndpoint(Obliged obliged, OpenedLedger ledger) {
        ObligationsEndpoint.Pack pack = new ObligationsEndpoint.Pack(PACK.version(), HOLIDAYS.version());
        return new ObligationsEndpoint(obliged, ledger, pack, InstantSource.system());
    }

    /** Reports to authorities name persons, such as whom to ask; duties are judged without them. */
    @Bean
    FilingsEndpoint filingsEndpoint(OpenedLedger ledger, OpenedNames names, Discretion discretion) {
        Obliged named = obliged(new Standing(ledger, names::read), ledger);
        return new FilingsEndpoint(
                (caseId, moment) -> named.of(caseId, moment)
                        .map(told -> new Obliging.Obliged(told.stood(), told.record(), told.obligations())),
                PACK,
                ledger,
                InstantSource.system(),
                discretion);
    }

    @Bean
    ProfileEndpoint profileEndpoint(Obliged obliged, OpenedLedger ledger) {
        return new ProfileEndpoint(obliged, ledger, InstantSource.system());
    }

    @Bean
    RegimesEndpoint regimesEndpoint() {
        return new RegimesEndpoint(PACK);
    }

    @Bean
    StatementsEndpoint statementsEndpoint(
            Standing standing, Obliged obliged, OpenedLedger ledger, Discretion discretion) {
        StatementsEndpoint.Duties duties = (caseId, moment) -> obliged.of(caseId, moment).stream()
                .flatMap(told -> told.obligations().stream())
                .map(duty -> new StatementsEndpoint.Touched(duty.regime(), duty.stage(), Obliged.facts(duty)))
                .toList();
        return new StatementsEndpoint(standing, ledger, duties, InstantSource.system(), discretion);
    }
}
