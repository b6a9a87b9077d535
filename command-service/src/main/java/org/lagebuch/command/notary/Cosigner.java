package org.lagebuch.command.notary;

import java.net.URI;
import java.util.List;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * A witness: whom to believe, and where to ask.
 *
 * @param submission its URL prefix (tlog-witness, "submission prefix"), without a slash at its end
 */
public record Cosigner(VerifierKey key, URI submission) {
    /** @throws Malformed where the key is one that tells no time */
    public Cosigner {
        if (key.type() == KeyType.ED25519) throw new Malformed("not the key of a witness: " + key.name());
    }

    /** @param setting a vkey, a space, and an http or https URL */
    public static Cosigner parse(String setting) {
        List<String> words = List.of(setting.strip().split("\\s+", 3));
        if (words.size() != 2) throw new Malformed("a witness is told as its vkey and its URL: " + setting);
        return new Cosigner(
                VerifierKey.parse(words.getFirst()),
                HttpAddress.address(words.getLast().replaceAll("/+$", "")));
    }

    URI addCheckpoint() {
        return URI.create(submission + "/add-checkpoint");
    }
}
