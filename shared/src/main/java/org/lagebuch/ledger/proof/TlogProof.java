package org.lagebuch.ledger.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.lagebuch.ledger.Verdict.Why.OTHER_INDEX;
import static org.lagebuch.ledger.Verdict.Why.OTHER_LOG;
import static org.lagebuch.ledger.Verdict.refused;

import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.SignedNote;

/**
 * That a leaf stands in a log, in a file of its own (C2SP tlog-proof, "Format").
 *
 * @param extra what an application adds; nobody answers for it
 * @param inclusion from the leaf's neighbour to the root's child
 * @param checkpoint as the log and its witnesses signed it
 */
public record TlogProof(@Nullable Octets extra, InclusionProof inclusion, SignedNote checkpoint) {
    private static final int BYTES_MAX = 512 * 1024;
    private static final Pattern HEADER = Pattern.compile("c2sp\\.org/tlog-proof@v1\\n"
            + "(?:extra (?<extra>[A-Za-z0-9+/]{1,65536}={0,2})\\n)?"
            + "index (?<index>0|[1-9][0-9]{0,18})\\n"
            + "(?<path>(?:[!-~]{43}=\\n){0,63})"
            + "\\n");

    public static TlogProof of(InclusionProof inclusion, SignedNote checkpoint) {
        return new TlogProof(null, inclusion, checkpoint);
    }

    /** @throws Malformed where the bytes are not the one spelling of a proof */
    public static TlogProof parse(byte[] bytes) {
        return parse(bytes, SignedNote::parse);
    }

    /**
     * As {@link #parse(byte[])}; where the note is one that was read before, it is not read again. A bundle has 100,000
     * proofs under one note.
     */
    public static TlogProof parse(byte[] bytes, SignedNote known) {
        byte[] same = known.bytes();
        return parse(bytes, note -> Arrays.equals(note, same) ? known : SignedNote.parse(note));
    }

    private static TlogProof parse(byte[] bytes, Function<byte[], SignedNote> note) {
        if (bytes.length > BYTES_MAX) throw new Malformed("a proof of more than 512 KiB");
        Matcher header = HEADER.matcher(new String(bytes, ISO_8859_1));
        if (!header.lookingAt()) throw new Malformed("not the form of tlog-proof");
        try {
            TlogProof proof = new TlogProof(
                    extra(header.group("extra")),
                    new InclusionProof(
                            Long.parseLong(header.group("index")),
                            header.group("path")
                                    .lines()
                                    .map(Digest::parseBase64)
                                    .toList()),
                    note.apply(Arrays.copyOfRange(bytes, header.end(), bytes.length)));
            if (Arrays.equals(proof.bytes(), bytes)) return proof;
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
        throw new Malformed("not the one spelling of a proof");
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        if (extra != null) {
            text.append("extra ")
                    .append(Base64.getEncoder().encodeToString(extra.bytes()))
                    .append('\n');
        }
        text.append("index ").append(inclusion.index()).append('\n');
        text.append(Digest.lines(inclusion.path()));
        byte[] header = text.append('\n').toString().getBytes(US_ASCII);
        return Octets.joined(Octets.of(header), Octets.of(checkpoint.bytes())).bytes();
    }

    /** Of one proof alone. For many under one note, open the note once and verify each against what it says. */
    public Verdict verify(Leaf leaf, Policy policy) {
        return switch (policy.open(checkpoint.bytes())) {
            case Opening.Refused<Checkpoint>(Verdict.Refused why) -> why;
            case Opening.Opened<Checkpoint> opened -> verify(leaf, opened.content());
        };
    }

    /**
     * The index is what the leaf itself says, and size and root are what the checkpoint says; the file is not asked.
     *
     * @param verified a checkpoint that a policy opened
     */
    public Verdict verify(Leaf leaf, Checkpoint verified) {
        if (!leaf.origin().equals(verified.origin())) {
            return refused(OTHER_LOG, "a leaf of " + leaf.origin() + ", a checkpoint of " + verified.origin());
        }
        if (inclusion.index() != leaf.index()) {
            return refused(OTHER_INDEX, "a proof for " + inclusion.index() + ", a leaf " + leaf.index());
        }
        return inclusion.verify(leaf.hash(), verified.head());
    }

    private static @Nullable Octets extra(@Nullable String base64) {
        return base64 == null ? null : Octets.of(Base64.getDecoder().decode(base64));
    }
}
