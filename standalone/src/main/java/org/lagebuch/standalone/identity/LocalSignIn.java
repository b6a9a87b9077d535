package org.lagebuch.standalone.identity;

import com.mongodb.client.MongoClient;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in with users of this installation alone, so that it works on the day the identity provider is the incident. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import({
    UsersEndpoint.class,
    ClientsEndpoint.class,
    AccountEndpoint.class,
    SignInPage.class,
    AccountPage.class,
    SecondFactorPage.class
})
public class LocalSignIn {
    /** Argon2id with 16 MiB and two passes: RFC 9106 keeps guessing dear by memory. */
    private static final String HASH = "argon2@SpringSecurity_v5_8";

    private final SecureRandom random = new SecureRandom();

    @Bean
    PasswordEncoder passwords() {
        return new RememberedPasswords(
                new DelegatingPasswordEncoder(
                        HASH,
                        Map.of(
                                HASH,
                                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                                // What installations of before have stored.
                                "bcrypt",
                                new BCryptPasswordEncoder())),
                random);
    }

    @Bean
    LocalUsers localUsers(MongoClient client, PasswordEncoder passwords) {
        return new LocalUsers(client, passwords, random);
    }

    @Bean
    SecondFactor secondFactor(LocalUsers users, InstantSource clock) {
        return new SecondFactor(users, clock);
    }

    @Bean
    AuthenticationProvider namesAndPasswords(
            LocalUsers users, PasswordEncoder passwords, SecondFactor factor, InstantSource clock) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        // Whether somebody is disabled is told only to whoever knows the password.
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(LocalSignIn::enabled);
        return new CountedSignIn(
                provider,
                factor,
                new Attempts(clock, 5, Duration.ofSeconds(30)),
                new Attempts(clock, 50, Duration.ofSeconds(5)),
                new SignInLog(users, clock));
    }

    private static void enabled(UserDetails user) {
        if (!user.isEnabled()) throw new DisabledException("disabled by an administrator");
    }

    /**
     * The one secret that is ever printed, once, where nobody gave one: else nobody could enter. Before the door opens, so
     * that the first request already knows the administrator.
     */
    @Bean
    SmartInitializingSingleton firstAdministrator(
            LocalUsers users, @Value("${LAGEBUCH_ADMIN_PASSWORD:}") String given) {
        return () -> {
            if (!users.isEmpty()) return;
            String password = given.isEmpty() ? generated() : checked(given);
            boolean added = users.add(LocalUsers.ADMINISTRATOR, "administrator", password);
            if (added && given.isEmpty()) announce(System.out, password);
        };
    }

    private static String checked(String given) {
        Passwords.fault(given, LocalUsers.ADMINISTRATOR).ifPresent(fault -> {
            throw new IllegalStateException("LAGEBUCH_ADMIN_PASSWORD: " + fault.title());
        });
        return given;
    }

    private static void announce(PrintStream out, String password) {
        out.printf(
                "%n  First administrator:  %s%n  Password:             %s%n  It is shown this once.%n%n",
                LocalUsers.ADMINISTRATOR, password);
    }

    private String generated() {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
