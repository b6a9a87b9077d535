package org.lagebuch.edge;

import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door: everything needs sign-in but health; what browsers send for other sites, and too much, stays outside. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(OpenApiEndpoint.class)
public class Edge implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";
    private static final String[] PEOPLE = {"RESPONDER", "AUDITOR", "ADMINISTRATOR"};
    private static final String LEDGER_READER = "LEDGER_READER";

    /** Whoever signed in, but no program that is to read the tree, which tells nothing of what happened. */
    private static final AuthorizationManager<RequestAuthorizationContext> PEOPLE_ALONE = AuthorizationManagers.allOf(
            AuthenticatedAuthorizationManager.authenticated(),
            AuthorizationManagers.not(AuthorityAuthorizationManager.hasRole(LEDGER_READER)));

    private static final AuthenticationEntryPoint SIGN_IN = (request, response, e) -> {
        if (e instanceof Waiting wait) {
            response.setHeader("Retry-After", String.valueOf(wait.seconds()));
            ProblemDocument.write(response, new Problem("too-many-attempts", 429, "Too many wrong passwords: wait."));
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Lagebuch\", charset=\"UTF-8\"");
        ProblemDocument.write(response, new Problem("sign-in-required", 401, "Sign in first."));
    };
    private static final AuthenticationEntryPoint BEARER = (request, response, e) -> {
        response.setHeader("WWW-Authenticate", "Bearer");
        ProblemDocument.write(response, new Problem("sign-in-required", 401, "A bearer token is required."));
    };
    private static final AccessDeniedHandler NOT_ALLOWED = (request, response, e) ->
            ProblemDocument.write(response, new Problem("not-allowed", 403, "Your role does not allow this."));

    private static final AuthorizationManager<RequestAuthorizationContext> OPEN =
            (caller, request) -> new AuthorizationDecision(true);
    private static final AuthorizationManager<RequestAuthorizationContext> TO_READ_THE_LEDGER =
            AuthorityAuthorizationManager.hasAnyRole("AUDITOR", "ADMINISTRATOR", LEDGER_READER);

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    ProblemAdvice problemAdvice() {
        Supplier<String> incidentIds = () -> UUID.randomUUID().toString();
        return new ProblemAdvice(incidentIds);
    }

    @Bean
    FilterRegistrationBean<CrossSite> crossSite() {
        return first(new FilterRegistrationBean<>(new CrossSite()), 0);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return first(new FilterRegistrationBean<>(new BodyLimit()), 1);
    }

    /**
     * @param signIn {@code basic} with the users of this installation or tokens of its own, {@code bearer} with tokens of
     *     an issuer alone
     * @param perSecond how many requests of one caller are answered in a second, after those at once
     * @param openLedger whether anybody may read the tree, which tells how much was recorded and when
     */
    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            @Value("${lagebuch.sign-in:bearer}") String signIn,
            @Value("${lagebuch.pace.per-second:500}") int perSecond,
            @Value("${lagebuch.pace.at-once:5000}") int atOnce,
            @Value("${lagebuch.ledger.public:false}") boolean openLedger) {
        http.authorizeHttpRequests(requests -> rules(requests, openLedger))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries a sign-in here, so there is none to forge with; see CrossSite for Basic.
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .addFilterAfter(new Pace(InstantSource.system(), perSecond, atOnce), AuthorizationFilter.class);
        return switch (signIn) {
            case "basic" ->
                http.httpBasic(basic -> basic.authenticationEntryPoint(SIGN_IN))
                        .oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(BEARER)
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
                        .exceptionHandling(
                                e -> e.authenticationEntryPoint(SIGN_IN).accessDeniedHandler(NOT_ALLOWED))
                        .build();
            case "bearer" ->
                http.oauth2ResourceServer(tokens -> tokens.authenticationEntryPoint(BEARER)
                                .jwt(jwt -> jwt.jwtAuthenticationConverter(roles())))
                        .exceptionHandling(
                                e -> e.authenticationEntryPoint(BEARER).accessDeniedHandler(NOT_ALLOWED))
                        .build();
            default -> throw new IllegalArgumentException("lagebuch.sign-in is basic or bearer, not " + signIn);
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean openLedger) {
        requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMINISTRATOR")
                .requestMatchers("/checkpoint", "/tile/**")
                .access(openLedger ? OPEN : TO_READ_THE_LEDGER)
                .requestMatchers(HttpMethod.POST, "/api/feed/**", "/api/ledger/**", "/api/organisation/**")
                .hasRole("ADMINISTRATOR")
                // The trace of an export; who audits takes bundles away.
                .requestMatchers(HttpMethod.POST, "/api/cases/*/exports")
                .hasAnyRole(PEOPLE)
                // One's own password.
                .requestMatchers(HttpMethod.POST, "/api/account/**")
                .hasAnyRole(PEOPLE)
                .requestMatchers(HttpMethod.POST, "/api/**")
                .hasAnyRole("RESPONDER", "ADMINISTRATOR")
                .requestMatchers("/api/ledger/policy")
                .hasAnyRole("RESPONDER", "AUDITOR", "ADMINISTRATOR", LEDGER_READER)
                .anyRequest()
                .access(PEOPLE_ALONE);
    }

    /** Roles come from the claim {@code roles}: responder, auditor, administrator. */
    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> roles(token.getClaimAsStringList("roles")));
        return converter;
    }

    private static Collection<GrantedAuthority> roles(@Nullable List<String> claim) {
        if (claim == null) return List.of();
        return claim.stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(
            FilterRegistrationBean<T> registration, int place) {
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
