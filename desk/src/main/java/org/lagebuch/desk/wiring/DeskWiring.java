package org.lagebuch.desk.wiring;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Credentials;
import org.lagebuch.desk.caseload.CaseloadPage;
import org.lagebuch.desk.live.LiveRelay;
import org.lagebuch.desk.record.ChangeDesk;
import org.lagebuch.desk.record.EntryDesk;
import org.lagebuch.desk.session.DeskDoor;
import org.lagebuch.desk.story.CasePage;
import org.lagebuch.desk.story.LookBackPage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The pages, and what they need: the API, the words, the clock. */
@Configuration(proxyBeanMethods = false)
@Import({DeskFailures.class, DeskDoor.class})
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
        return new CaseloadPage(api, messageSource, ZoneId.systemDefault());
    }

    @Bean
    CasePage casePage(Api api, MessageSource messageSource) {
        return new CasePage(api, messageSource, InstantSource.system());
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
