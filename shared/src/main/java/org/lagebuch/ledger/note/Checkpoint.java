package org.lagebuch.ledger.note;

import static org.lagebuch.ledger.Verdict.Why.CHECKPOINT_MALFORMED;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.TreeHead;

/**
 * What a log says of itself (C2SP tlog-checkpoint v1.0.0, "Note text"): origin, size and root. Lines of extension are
 * neither written nor accepted, because an ML-DSA-44 signature does not cover them.
 *
 * @param origin the log's name
 */
public record Checkpoint(String origin, TreeHead head) {
    private static final Pattern FORM = Pattern.compile(
            "(?<origin>" + KeyName.FORM + ")\\n" + "(?<size>0|[1-9][0-9]{0,18})\\n" + "(?<root>[A-Za-z0-9+/]{43}=)\\n");

    public Checkpoint {
        KeyName.checked(origin);
        if (head.size() == 0 && !head.equals(TreeHead.EMPTY)) {
            throw new Malformed("the root of an empty log is another");
        }
    }

    /** @param text of a note */
    public static Checkpoint parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new Malformed("not the three lines of a checkpoint");
        try {
            TreeHead head = new TreeHead(Long.parseLong(form.group("size")), Digest.parseBase64(form.group("root")));
            return new Checkpoint(form.group("origin"), head);
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    public String text() {
        return origin + '\n' + head.size() + '\n' + head.root().base64() + '\n';
    }

    /** Signed by each of a log's keys; those that tell a time tell none. */
    public SignedNote signed(SigningKey first, SigningKey... more) {
        SignedNote note = SignedNote.of(text(), first.sign(text(), 0));
        for (SigningKey key : more) note = note.with(key.sign(text(), 0));
        return note;
    }

    /** Of a note that one of these keys signed. Whose key was the log's and whose a witness's is for a policy to say. */
    public static Opening<Checkpoint> open(byte[] note, Collection<VerifierKey> known) {
        return SignedNote.open(note, known).read(Checkpoint::parse, CHECKPOINT_MALFORMED);
    }
}
