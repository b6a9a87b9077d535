package org.lagebuch.ledger.statement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;

/**
 * {@code timeline-anchor/v1} (ledger.md 1.9): that others saw a checkpoint. Each list is kept sorted by its base64 and
 * without repetition, whatever order it is given in, so that an anchor too has one spelling.
 *
 * @param head of the checkpoint that was stamped
 * @param checkpoint SHA-256 of the stamped bytes: the checkpoint with the log's own signatures only
 * @param tsa SHA-256 of each time stamp token in DER
 * @param cosig SHA-256 of each cosignature line
 */
public record Anchor(String origin, TreeHead head, Digest checkpoint, List<Digest> tsa, List<Digest> cosig) {
    private static final int EACH_MAX = 64;
    private static final Form FORM = Form.of(
            "timeline-anchor/v1",
            16 * 1024,
            "log (?<log>" + Form.ORIGIN + ")\\nsize (?<size>" + Form.NUMBER + ")\\nroot (?<root>" + Form.HASH
                    + ")\\ncheckpoint (?<checkpoint>" + Form.HASH + ")\\n(?<tsa>(?:tsa " + Form.HASH
                    + "\\n){0,64})(?<cosig>(?:cosig " + Form.HASH + "\\n){0,64})");

    public Anchor {
        tsa = sorted(tsa);
        cosig = sorted(cosig);
        if (head.size() == 0 && !head.equals(TreeHead.EMPTY)) throw new Malformed("a root of an empty log");
    }

    /** @throws Malformed where the bytes are not the one spelling of an anchor */
    public static Anchor parse(Octets bytes) {
        return FORM.parse(
                bytes,
                form -> new Anchor(
                        form.group("log"),
                        Form.head(form, "size"),
                        Form.hash(form, "checkpoint"),
                        hashes(form.group("tsa")),
                        hashes(form.group("cosig"))),
                Anchor::text);
    }

    public Octets bytes() {
        return Octets.ofUtf8(text());
    }

    private String text() {
        return FORM.name() + "\nlog " + origin + "\nsize " + head.size() + "\nroot "
                + head.root().base64() + "\ncheckpoint " + checkpoint.base64() + '\n' + lines("tsa ", tsa)
                + lines("cosig ", cosig);
    }

    private static List<Digest> sorted(List<Digest> hashes) {
        if (hashes.size() > EACH_MAX) throw new Malformed("more than 64 of a kind");
        return hashes.stream()
                .distinct()
                .sorted(Comparator.comparing(Digest::base64))
                .toList();
    }

    private static String lines(String word, List<Digest> hashes) {
        return hashes.stream().map(hash -> word + hash.base64() + '\n').collect(Collectors.joining());
    }

    private static List<Digest> hashes(String lines) {
        return lines.lines()
                .map(line -> Digest.parseBase64(line.substring(line.indexOf(' ') + 1)))
                .toList();
    }
}
