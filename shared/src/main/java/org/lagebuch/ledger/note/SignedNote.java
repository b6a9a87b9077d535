package org.lagebuch.ledger.note;

import static org.lagebuch.ledger.Verdict.Why.NOTE_MALFORMED;
import static org.lagebuch.ledger.Verdict.Why.NO_KNOWN_SIGNATURE;
import static org.lagebuch.ledger.Verdict.Why.SIGNATURE_FAILS;
import static org.lagebuch.ledger.Verdict.Why.SIGNATURE_REPEATED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.Opening.KnownSignature;
import org.lagebuch.ledger.note.Opening.Opened;

/**
 * A text and the lines under it (C2SP signed-note v1.0.0, "Format"). Read from bytes and written again, it is the same
 * bytes. Says nothing of who signed until it is opened with keys.
 *
 * @param text ends with a line feed, which is signed too
 * @param signatures at least one, at most 64, no two the same
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The format asks for 16 or more; an ML-DSA-44 line has 3.3 kB. */
    private static final int SIGNATURES_MAX = 64;

    private static final int BYTES_MAX = 256 * 1024;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new Malformed("the text does not end with a line feed");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) throw new Malformed("a control character in the text");
        if (signatures.isEmpty()) throw new Malformed("no signature");
        if (signatures.size() > SIGNATURES_MAX) throw new Malformed("more than 64 signatures");
        if (Set.copyOf(signatures).size() < signatures.size()) throw new Malformed("a signature is repeated");
    }

    public static SignedNote of(String text, NoteSignature... signatures) {
        return new SignedNote(text, List.of(signatures));
    }

    /** The last empty line parts the text from its signatures. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) throw new Malformed("longer than 256 KiB");
        String note = Text.ofUtf8(bytes);
        int end = note.lastIndexOf("\n\n");
        if (end < 0) throw new Malformed("no empty line before the signatures");
        if (!note.endsWith("\n")) throw new Malformed("the last line does not end");
        String lines = note.substring(end + 2);
        List<NoteSignature> signatures = lines.isEmpty()
                ? List.of()
                : Stream.of(lines.substring(0, lines.length() - 1).split("\n", SIGNATURES_MAX + 2))
                        .map(NoteSignature::parse)
                        .toList();
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) note.append(signature.line()).append('\n');
        return Text.utf8(note.toString());
    }

    /** Of the whole note. */
    public Digest digest() {
        return Digest.sha256(bytes());
    }

    public SignedNote with(NoteSignature another) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(another)).toList());
    }

    /**
     * With the lines under one name only: for a log's origin, the bytes that are stamped (ledger.md 1.9), so that
     * cosignatures gathered later change nothing.
     */
    public SignedNote onlyOf(String name) {
        return new SignedNote(
                text,
                signatures.stream().filter(line -> line.name().equals(name)).toList());
    }

    /** Reads and verifies; bytes that are no note are refused too. */
    public static Opening<String> open(byte[] bytes, Collection<VerifierKey> known) {
        try {
            return parse(bytes).open(known);
        } catch (Malformed e) {
            return Opening.refused(NOTE_MALFORMED, e.why());
        }
    }

    /**
     * Section "Signatures": lines of unknown keys are passed over, a known key that fails refuses the note, and so
     * does the lack of any. A known key may sign once.
     */
    public Opening<String> open(Collection<VerifierKey> known) {
        List<KnownSignature> by = new ArrayList<>();
        Set<VerifierKey> seen = new HashSet<>();
        for (NoteSignature line : signatures) {
            for (VerifierKey key : known) {
                if (!line.names(key)) continue;
                if (!key.verifies(text, line)) return Opening.refused(SIGNATURE_FAILS, "of " + key.name());
                if (!seen.add(key)) return Opening.refused(SIGNATURE_REPEATED, "of " + key.name());
                by.add(new KnownSignature(key, line));
            }
        }
        if (by.isEmpty()) return Opening.refused(NO_KNOWN_SIGNATURE, signatures.size() + " of keys not known here");
        return new Opened<>(text, this, by);
    }
}
