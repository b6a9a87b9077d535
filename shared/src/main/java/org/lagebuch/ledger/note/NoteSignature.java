package org.lagebuch.ledger.note;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * A line under a note (signed-note, "Signatures"), which proves nothing yet.
 *
 * @param keyId 4 bytes; says with the name which key is meant
 * @param signature at least one byte; with its time in front, where the key's type has one
 */
public record NoteSignature(String name, Octets keyId, Octets signature) {
    static final int KEY_ID_BYTES = 4;
    private static final Pattern FORM = Pattern.compile("— (?<name>[^ ]+) (?<base64>[A-Za-z0-9+/]+={0,2})");

    public NoteSignature {
        KeyName.checked(name);
        if (keyId.size() != KEY_ID_BYTES) throw new Malformed("a key id has 4 bytes");
        if (signature.size() == 0) throw new Malformed("a signature has at least one byte");
    }

    /** @param line without its line feed */
    public static NoteSignature parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) throw new Malformed("not a line of a signature");
        Octets bytes = Text.ofBase64(form.group("base64"));
        if (bytes.size() <= KEY_ID_BYTES) throw new Malformed("a signature has at least one byte");
        return new NoteSignature(
                form.group("name"), bytes.slice(0, KEY_ID_BYTES), bytes.slice(KEY_ID_BYTES, bytes.size()));
    }

    /** Without its line feed. */
    public String line() {
        return "— " + name + ' ' + Text.base64(Octets.joined(keyId, signature));
    }

    /** Of the line with its line feed: what an anchor tells of a cosignature (ledger.md 1.9). */
    public Digest digest() {
        return Digest.sha256(Text.utf8(line() + '\n'));
    }

    boolean names(VerifierKey key) {
        return name.equals(key.name()) && keyId.equals(key.keyId());
    }
}
