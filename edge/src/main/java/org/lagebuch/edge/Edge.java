package org.lagebuch.edge;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.access.Policy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
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
    private static final AccessDeniedHandler NOT_ALLOWED =
            (request, response, e) -> ProblemDocument.write(response, refusal(request));

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
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(new Policy(openLedger)))
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

    /** What nobody may call is not there. */
    private static Problem refusal(HttpServletRequest request) {
        List<String> methods = Policy.methodsAt(request);
        if (methods.isEmpty()) return ProblemAdvice.ofStatus(404);
        if (!methods.contains(request.getMethod())) return ProblemAdvice.ofStatus(405);
        return new Problem("not-allowed", 403, "Your role does not allow this.");
    }

    /** Roles come from the claim {@code roles}: see {@link org.lagebuch.edge.access.Role}. */
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
