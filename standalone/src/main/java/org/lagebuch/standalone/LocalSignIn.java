package org.lagebuch.standalone;

import com.mongodb.client.MongoClient;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-in with users of this installation alone, so that it works on the day the identity provider is the incident. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import({UsersEndpoint.class, Demonstration.class})
class LocalSignIn {
    private final SecureRandom random = new SecureRandom();

    @Bean
    PasswordEncoder passwords() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), random);
    }

    @Bean
    LocalUsers localUsers(MongoClient client, PasswordEncoder passwords) {
        return new LocalUsers(client, passwords, random);
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
            String password = given.isEmpty() ? generated() : given;
            boolean added = users.add(LocalUsers.ADMINISTRATOR, "administrator", password);
            if (added && given.isEmpty()) announce(System.out, password);
        };
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
