package org.lagebuch.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;

/**
 * What a log says of one of its keys (ledger.md 1.8, "Rotation"), as three lines under which the keys it concerns sign.
 * The second line is no size, so a signature of it can never pass for one of a checkpoint.
 */
public record KeyChange(Kind kind, VerifierKey key) {
    private static final String FIRST = "lagebuch-log-key/v1\n";
    private static final Pattern FORM =
            Pattern.compile(FIRST + "log (?<log>[^\\n]+)\\n(?<kind>added|retired) (?<key>[^\\n]+)\\n");

    public enum Kind {
        ADDED("added"),
        RETIRED("retired");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** @throws Malformed also where it speaks of another log than the key's name */
    public static KeyChange parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new Malformed("not the three lines of a change of keys");
        VerifierKey key = VerifierKey.parse(form.group("key"));
        if (!key.name().equals(form.group("log"))) throw new Malformed("a key of another log");
        return new KeyChange("added".equals(form.group("kind")) ? Kind.ADDED : Kind.RETIRED, key);
    }

    /**
     * Of a note as it stands in the log. Whether the log's other keys signed it is for {@link SignedNote#open} to say.
     *
     * @throws Malformed where a key was added that nobody proved to hold
     */
    public static KeyChange of(SignedNote note) {
        KeyChange change = parse(note.text());
        boolean held = note.signatures().stream().anyMatch(line -> change.key.verifies(note.text(), line));
        if (change.kind == Kind.ADDED && !held) throw new Malformed("no proof that the added key is held");
        return change;
    }

    public String text() {
        return FIRST + "log " + key.name() + '\n' + kind.word + ' ' + key.vkey() + '\n';
    }

    /** @param signers of type ED25519, for those of ML_DSA_44 sign checkpoints only; at least one */
    public SignedNote signed(Iterable<SigningKey> signers) {
        List<NoteSignature> lines = new ArrayList<>();
        for (SigningKey signer : signers) lines.add(signer.sign(text()));
        return new SignedNote(text(), lines);
    }
}
