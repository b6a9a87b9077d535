package org.lagebuch.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.lagebuch.command.wiring.CommandWiring;
import org.lagebuch.desk.wiring.DeskWiring;
import org.lagebuch.edge.Edge;
import org.lagebuch.embedded.DirectoryInUse;
import org.lagebuch.query.wiring.QueryWiring;
import org.lagebuch.standalone.identity.LocalProvider;
import org.lagebuch.standalone.identity.LocalSignIn;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The product on one machine: both services, their store and the users in one process, all data under one directory.
 *
 * <p>{@code --lagebuch.data=DIR} names the directory, {@code --server.port=} the port, {@code
 * --lagebuch.kafka=embedded} puts a Kafka broker in between.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
    Edge.class,
    CommandWiring.class,
    QueryWiring.class,
    DeskWiring.class,
    LocalSignIn.class,
    LocalProvider.class,
    Demonstration.class
})
public class Standalone {
    private static final String DEFAULT_DIRECTORY = "lagebuch-data";

    public static void main(String[] arguments) {
        try {
            Running running = start(arguments);
            SpringApplication.getShutdownHandlers().add(running.data()::close);
        } catch (DirectoryInUse e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws DirectoryInUse where another process uses the data directory */
    static Running start(String... arguments) {
        // What starts before the application is silent too, until logging is set up as configured.
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        Path directory = Path.of(environment.getProperty("lagebuch.data", DEFAULT_DIRECTORY));
        String kafka = environment.getProperty("lagebuch.kafka", "none");
        DataDirectory data = DataDirectory.open(directory.toAbsolutePath(), kafka.equals("embedded"));
        try {
            SpringApplication application = new SpringApplication(Standalone.class);
            Map<String, Object> settings = data.settings();
            settings.putAll(sessionCookie(environment.getProperty("lagebuch.url", "")));
            application.setDefaultProperties(settings);
            return new Running(application.run(arguments), data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /**
     * Behind TLS the name of the cookie binds it to this host alone. On one machine there is no TLS, and not every browser
     * keeps a {@code Secure} cookie that came without, so it is named plainly there.
     */
    private static Map<String, Object> sessionCookie(String url) {
        boolean secure = url.startsWith("https://");
        return Map.of(
                "server.servlet.session.cookie.name",
                secure ? "__Host-lagebuch" : "lagebuch",
                "server.servlet.session.cookie.secure",
                secure);
    }

    /** The started product; closing it ends everything in order. */
    record Running(ConfigurableApplicationContext context, DataDirectory data) implements AutoCloseable {
        int port() {
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @Override
        public void close() {
            context.close();
            data.close();
        }
    }
}
