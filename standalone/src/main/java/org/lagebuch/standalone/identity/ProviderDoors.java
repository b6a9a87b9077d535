package org.lagebuch.standalone.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The doors of the provider and of its sign-in page. It shares the session of the browser with the desk, but not what is
 * kept in it: who signed in here, and which page was wanted, have names of their own.
 */
@Configuration(proxyBeanMethods = false)
class ProviderDoors {
    static final String SIGN_IN = "/sign-in";
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final HttpSessionSecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    ProviderDoors() {
        signedIn.setSpringSecurityContextKey("LAGEBUCH_PROVIDER_SIGNED_IN");
        wanted.setSessionAttrName("LAGEBUCH_PROVIDER_WANTED");
    }

    @Bean
    @Order(10)
    SecurityFilterChain providerDoor(HttpSecurity http) {
        OAuth2AuthorizationServerConfigurer provider = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(provider.getEndpointsMatcher())
                .with(provider, own -> own.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .headers(ProviderDoors::strict)
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain signInDoor(HttpSecurity http, SessionRegistry sessions) {
        return http.securityMatcher(SIGN_IN, "/sign-in.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .securityContextRepository(signedIn)
                        .authenticationDetailsSource(SignInDetails::new)
                        .failureHandler(new SignInFailed())
                        .defaultSuccessUrl("/"))
                .sessionManagement(session -> session.sessionConcurrency(
                        all -> all.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/")))
                .headers(ProviderDoors::strict)
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(from -> from.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
