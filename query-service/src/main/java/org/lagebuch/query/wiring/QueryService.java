package org.lagebuch.query.wiring;

import org.lagebuch.edge.Edge;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The query service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Edge.class, QueryWiring.class})
public class QueryService {
    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }
}
