package org.lagebuch.standalone.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where this installation is reached. {@code lagebuch.url} says so where it is published, behind TLS; else it is reached
 * on this machine alone, at a port known once it is open.
 */
record Address(Environment environment) {
    /** Where the desk finds its sign-in without leaving the machine. */
    String inside() {
        return "http://127.0.0.1:" + port();
    }

    String issuer() {
        String published = published();
        return published == null ? inside() : published;
    }

    /** A token names the address it was asked for at; on one machine that has two names. */
    Set<String> issuers() {
        String published = published();
        return published == null ? Set.of(inside(), "http://localhost:" + port()) : Set.of(published);
    }

    private @Nullable String published() {
        return environment.getProperty("lagebuch.url");
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }
}
