package org.lagebuch.ledger.note;

import java.util.List;
import java.util.function.Function;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Verdict;

/** What came of opening a note: its content together with who answers for it, or why it is worth nothing. */
public sealed interface Opening<T> {
    /**
     * @param content what the signed text says
     * @param note the note as it was read, with the lines of unknown keys
     * @param by the known keys that signed, in the note's order; at least one
     */
    record Opened<T>(T content, SignedNote note, List<KnownSignature> by) implements Opening<T> {
        public Opened {
            by = List.copyOf(by);
        }
    }

    record Refused<T>(Verdict.Refused why) implements Opening<T> {}

    /** A line that a known key made for this text. */
    record KnownSignature(VerifierKey key, NoteSignature line) {
        /** Seconds since 1970 as the signature tells them; 0 where it makes no statement. */
        public long time() {
            return key.time(line);
        }
    }

    static <T> Opening<T> refused(Verdict.Why why, String detail) {
        return new Refused<>(new Verdict.Refused(why, detail));
    }

    /** @param reader may find the content {@link Malformed}, which refuses it with the given code */
    default <U> Opening<U> read(Function<T, U> reader, Verdict.Why why) {
        return switch (this) {
            case Refused<T>(Verdict.Refused refused) -> new Refused<>(refused);
            case Opened<T>(T content, SignedNote note, List<KnownSignature> by) -> {
                try {
                    yield new Opened<>(reader.apply(content), note, by);
                } catch (Malformed e) {
                    yield refused(why, e.why());
                }
            }
        };
    }
}
