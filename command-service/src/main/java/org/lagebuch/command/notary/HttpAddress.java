package org.lagebuch.command.notary;

import java.net.URI;
import java.util.Set;
import org.lagebuch.ledger.Malformed;

/** Addresses as settings tell them. */
final class HttpAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private HttpAddress() {}

    static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && SCHEMES.contains(address.getScheme())) return address;
        } catch (IllegalArgumentException e) {
            throw new Malformed("not a URL: " + text);
        }
        throw new Malformed("not an http or https URL: " + text);
    }
}
