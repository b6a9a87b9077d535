package org.lagebuch.witness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagebuch.ledger.ConsistencyProof;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/**
 * What a log sends (tlog-witness, "add-checkpoint"): the line of the old size, the lines of a proof, an empty line, and
 * the checkpoint.
 *
 * @param oldSize of the checkpoint from which the proof leads on
 * @param note the checkpoint as it was sent, not yet read
 */
record Submission(long oldSize, ConsistencyProof proof, Octets note) {
    private static final int PROOF_LINES_MAX = 63;
    private static final Pattern OLD_SIZE = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    /** @throws Malformed where the bytes have another form */
    static Submission parse(byte[] body) {
        // The lines before the empty one are ASCII; read so, a byte stays a character and the note can be cut out.
        String text = new String(body, ISO_8859_1);
        int end = text.indexOf("\n\n");
        if (end < 0) throw new Malformed("no empty line before the checkpoint");
        List<String> lines = Stream.of(text.substring(0, end).split("\n", PROOF_LINES_MAX + 2))
                .toList();
        if (lines.size() > PROOF_LINES_MAX + 1) throw new Malformed("more than 63 lines of proof");
        List<Digest> path = lines.stream().skip(1).map(Submission::hash).toList();
        Octets note = Octets.of(Arrays.copyOfRange(body, end + 2, body.length));
        return new Submission(oldSize(lines.getFirst()), new ConsistencyProof(path), note);
    }

    private static long oldSize(String line) {
        var size = OLD_SIZE.matcher(line);
        if (!size.matches()) throw new Malformed("the first line is not an old size");
        try {
            return Long.parseLong(size.group(1));
        } catch (NumberFormatException e) {
            throw new Malformed("no log is that large");
        }
    }

    private static Digest hash(String line) {
        try {
            return Digest.parseBase64(line);
        } catch (IllegalArgumentException e) {
            throw new Malformed("a line of proof is not a hash in base64");
        }
    }
}
