package org.lagebuch.desk.wiring;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lagebuch.desk.administration.AccessDesk;
import org.lagebuch.desk.administration.AdministrationDesk;
import org.lagebuch.desk.administration.AdministrationPage;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Credentials;
import org.lagebuch.desk.audit.AuditPage;
import org.lagebuch.desk.audit.AuditedCasePage;
import org.lagebuch.desk.caseload.CaseloadPage;
import org.lagebuch.desk.closing.ClosingPage;
import org.lagebuch.desk.duties.DutiesPage;
import org.lagebuch.desk.duties.JudgementDesk;
import org.lagebuch.desk.filings.ComposerPage;
import org.lagebuch.desk.filings.FilingsPage;
import org.lagebuch.desk.handover.HandoverPage;
import org.lagebuch.desk.live.LiveRelay;
import org.lagebuch.desk.looks.LooksPage;
import org.lagebuch.desk.members.MembersPage;
import org.lagebuch.desk.overview.OverviewPage;
import org.lagebuch.desk.record.ChangeDesk;
import org.lagebuch.desk.record.EntryDesk;
import org.lagebuch.desk.session.DeskDoor;
import org.lagebuch.desk.session.Doors;
import org.lagebuch.desk.statements.StatementsPage;
import org.lagebuch.desk.statements.TellPage;
import org.lagebuch.desk.story.CasePage;
import org.lagebuch.desk.story.LookBackPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** The pages, and what they need: the API, the words, the clock. */
@Configuration(proxyBeanMethods = false)
@Import({DeskFailures.class, DeskDoor.class, Doors.class})
public class DeskWiring {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** @param address of the API; where empty, it is served by this very process */
    @Bean
    Api api(@Value("${lagebuch.desk.api:}") String address, Environment environment, Credentials credentials) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        return new Api(http, () -> address.isEmpty() ? own(environment) : URI.create(address), credentials);
    }

    private static URI own(Environment environment) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /**
     * Off: it would look for each link of a page among the static files, since it might be one of theirs, which on the
     * page of a long case took most of the time.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksAreWrittenAsTheyAre() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> off =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        off.setEnabled(false);
        return off;
    }

    /** English where nothing else fits; a word that is missing is a failure. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.lagebuch.desk.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(
                Locale.ENGLISH,
                Locale.UK,
                Locale.US,
                Locale.GERMAN,
                Locale.GERMANY,
                Locale.of("de", "AT"),
                Locale.of("de", "CH")));
        resolver.setDefaultLocale(Locale.UK);
        return resolver;
    }

    @Bean
    CaseloadPage caseloadPage(Api api, MessageSource messageSource) {
        return new CaseloadPage(api, messageSource, ZoneId.systemDefault(), InstantSource.system());
    }

    @Bean
    CasePage casePage(Api api, MessageSource messageSource) {
        return new CasePage(api, messageSource, InstantSource.system());
    }

    @Bean
    DutiesPage dutiesPage(Api api, MessageSource messageSource) {
        return new DutiesPage(api, messageSource, InstantSource.system());
    }

    @Bean
    JudgementDesk judgementDesk(Api api, MessageSource messageSource, DutiesPage dutiesPage) {
        return new JudgementDesk(api, messageSource, dutiesPage, InstantSource.system());
    }

    @Bean
    StatementsPage statementsPage(Api api, MessageSource messageSource) {
        return new StatementsPage(api, messageSource, InstantSource.system());
    }

    @Bean
    TellPage tellPage(Api api, MessageSource messageSource) {
        return new TellPage(api, messageSource, InstantSource.system(), UUID::randomUUID);
    }

    @Bean
    ClosingPage closingPage(Api api, MessageSource messageSource) {
        return new ClosingPage(api, messageSource, InstantSource.system());
    }

    @Bean
    AuditPage auditPage(Api api, MessageSource messageSource) {
        return new AuditPage(api, messageSource, InstantSource.system(), new SecureRandom(), ZoneId.systemDefault());
    }

    @Bean
    AuditedCasePage auditedCasePage(Api api, MessageSource messageSource) {
        return new AuditedCasePage(api, messageSource, InstantSource.system());
    }

    @Bean
    HandoverPage handoverPage(Api api, MessageSource messageSource) {
        return new HandoverPage(api, messageSource, InstantSource.system(), UUID::randomUUID);
    }

    @Bean
    LooksPage looksPage(Api api, MessageSource messageSource) {
        return new LooksPage(api, messageSource, InstantSource.system());
    }

    @Bean
    MembersPage membersPage(Api api, MessageSource messageSource) {
        return new MembersPage(api, messageSource, InstantSource.system());
    }

    @Bean
    OverviewPage overviewPage(Api api, MessageSource messageSource) {
        return new OverviewPage(api, messageSource, InstantSource.system());
    }

    @Bean
    AdministrationPage administrationPage(Api api, MessageSource messageSource) {
        return new AdministrationPage(api, messageSource, ZoneId.systemDefault());
    }

    @Bean
    AdministrationDesk administrationDesk(Api api, AdministrationPage administrationPage) {
        return new AdministrationDesk(api, administrationPage);
    }

    @Bean
    AccessDesk accessDesk(Api api, AdministrationPage administrationPage) {
        return new AccessDesk(api, administrationPage);
    }

    @Bean
    ComposerPage composerPage(Api api, MessageSource messageSource) {
        return new ComposerPage(api, messageSource, InstantSource.system(), UUID::randomUUID);
    }

    @Bean
    FilingsPage filingsPage(Api api, MessageSource messageSource) {
        return new FilingsPage(api, messageSource, InstantSource.system());
    }

    @Bean
    EntryDesk entryDesk(Api api, MessageSource messageSource) {
        return new EntryDesk(api, messageSource, InstantSource.system());
    }

    @Bean
    ChangeDesk changeDesk(Api api, MessageSource messageSource) {
        return new ChangeDesk(api, messageSource, InstantSource.system(), UUID::randomUUID);
    }

    @Bean
    LookBackPage lookBackPage(Api api, MessageSource messageSource) {
        return new LookBackPage(api, messageSource);
    }

    @Bean
    LiveRelay liveRelay(Api api) {
        return new LiveRelay(api);
    }
}
