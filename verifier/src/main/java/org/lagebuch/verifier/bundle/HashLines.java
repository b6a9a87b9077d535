package org.lagebuch.verifier.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;

/** The path of a proof as a bundle spells it: a base64 hash a line, with its last line ended too. */
final class HashLines {
    private static final int HASHES_MAX = 64;

    private HashLines() {}

    static List<Digest> read(String name, Octets bytes, Code malformed) {
        return read(name, new String(bytes.bytes(), ISO_8859_1), malformed);
    }

    static List<Digest> read(String name, String text, Code malformed) {
        if (text.isEmpty()) return List.of();
        if (!text.endsWith("\n")) throw new Refusal(malformed, name + " does not end with a line feed");
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length > HASHES_MAX) throw new Refusal(malformed, name + " has more hashes than any proof");
        try {
            return List.of(lines).stream().map(Digest::parseBase64).toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal(malformed, name + ": " + e.getMessage());
        }
    }
}
