package org.lagebuch.query.filings;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;

/**
 * A filing as a file.
 *
 * @param type media type
 * @param ending of its name
 * @param hash SHA-256 of it; of the JSON it is the hash the ledger binds
 */
record Rendered(String type, String ending, Octets content, Digest hash) {
    static Rendered of(Filed filed, String format) {
        return switch (format) {
            case "text" ->
                of(
                        "text/plain;charset=UTF-8",
                        "txt",
                        new FilingText(filed).text().getBytes(UTF_8));
            case "pdf" -> of("application/pdf", "pdf", new FilingPdf(filed).bytes());
            default -> of("application/json", "json", filed.bytes().orElseThrow());
        };
    }

    byte[] bytes() {
        return content.bytes();
    }

    private static Rendered of(String type, String ending, byte[] bytes) {
        return new Rendered(type, ending, Octets.of(bytes), Digest.sha256(bytes));
    }
}
