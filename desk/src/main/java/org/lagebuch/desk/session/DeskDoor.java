package org.lagebuch.desk.session;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Credentials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door of the desk: all that is not the API. The provider is the registration {@code lagebuch}. */
@Configuration(proxyBeanMethods = false)
public class DeskDoor implements WebMvcConfigurer {
    /** The name of the registration: {@code spring.security.oauth2.client.registration.lagebuch.*}. */
    public static final String PROVIDER = "lagebuch";

    private static final RequestMatcher API = new OrRequestMatcher(
            List.of(path("/api/**"), path("/actuator/**"), path("/checkpoint"), path("/tile/**"), path("/access/**")));
    private static final String[] FOR_ALL = {"/desk/**", "/webjars/**", "/error"};

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInArgument());
    }

    @Bean
    ServletListenerRegistrationBean<SessionTurn> sessionTurn() {
        return new ServletListenerRegistrationBean<>(new SessionTurn());
    }

    /** Tells the list of sessions which have ended or changed their name. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    /** Tokens lie in the session, not in a store for all: they go when it goes. */
    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    Credentials credentials(ClientRegistrationRepository providers, OAuth2AuthorizedClientRepository tokens) {
        DefaultOAuth2AuthorizedClientManager clients = new DefaultOAuth2AuthorizedClientManager(providers, tokens);
        clients.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        OAuth2AuthorizedClientManager manager = clients;
        return new SessionCredentials(manager);
    }

    /**
     * @param most the age at which a session ends, however busy; how long it may be idle is {@code
     *     server.servlet.session.timeout}
     * @param issuer the provider of the organisation, where there is one
     */
    @Bean
    @Order(30)
    SecurityFilterChain deskDoor(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            SessionRegistry sessions,
            InstantSource clock,
            @Value("${lagebuch.session.most:12h}") Duration most,
            @Value("${spring.security.oauth2.client.provider.lagebuch.issuer-uri:#{null}}") @Nullable URI issuer) {
        OidcClientInitiatedLogoutSuccessHandler leave = new OidcClientInitiatedLogoutSuccessHandler(providers);
        leave.setPostLogoutRedirectUri("{baseUrl}/");
        return http.securityMatcher(new NegatedRequestMatcher(API))
                .addFilterBefore(new SessionAge(most, clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ALL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + PROVIDER))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(leave))
                .sessionManagement(session -> session.sessionConcurrency(
                        all -> all.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/")))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentPolicy(issuer)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(from -> from.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** A form may lead to the provider too: signing out goes there, and a browser counts where a form ends up. */
    private static String contentPolicy(@Nullable URI issuer) {
        String provider = issuer == null ? "" : " " + issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; form-action 'self'" + provider
                + "; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
