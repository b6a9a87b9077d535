package org.lagebuch.command.wiring;

import org.lagebuch.edge.Edge;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Edge.class, CommandWiring.class})
public class CommandService {
    public static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}
