package org.lagebuch.ledger.note;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagebuch.ledger.note.Keys.LOG;
import static org.lagebuch.ledger.note.Keys.ORIGIN;
import static org.lagebuch.ledger.note.Keys.SEED_2;
import static org.lagebuch.ledger.note.Keys.WITNESS;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Vectors;
import org.lagebuch.ledger.Verdict.Why;

/** A signed checkpoint says one thing in one spelling: every other one is refused by whoever knows the log's key. */
class NoteLiesTest {
    private static final byte[] TRUTH = Vectors.bytes("checkpoint-log-only.txt");
    private static final SignedNote NOTE = SignedNote.parse(TRUTH);
    private static final String TEXT = new String(TRUTH, UTF_8);
    private static final NoteSignature LINE = NOTE.signatures().getFirst();

    private static final String BODY = NOTE.text();
    private static final String WHOLE_LINE = LINE.line() + "\n";
    private static final String BASE64 = LINE.line().substring(LINE.line().lastIndexOf(' ') + 1);

    @Test
    void every_flipped_bit_is_refused() {
        for (int bit = 0; bit < TRUTH.length * 8; bit++) {
            byte[] lie = TRUTH.clone();
            lie[bit / 8] ^= (byte) (1 << (bit % 8));
            refuse(lie, "bit " + bit);
        }
    }

    @Test
    void every_byte_left_out_or_put_in_is_refused() {
        for (int at = 0; at <= TRUTH.length; at++) {
            byte[] before = Arrays.copyOf(TRUTH, at);
            if (at < TRUTH.length) {
                refuse(joined(before, new byte[0], Arrays.copyOfRange(TRUTH, at + 1, TRUTH.length)), "without " + at);
                refuse(before, "cut at " + at);
            }
            for (String more : List.of(" ", "\n", "\r", "\t", "0", "+", "=", "A", "\0", "\u00ff")) {
                byte[] lie = joined(before, more.getBytes(ISO_8859_1), Arrays.copyOfRange(TRUTH, at, TRUTH.length));
                refuse(lie, "more at " + at);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_lie_is_refused_by_its_code(String what, String lie, Why why) {
        assertThat(lie).as(what).isNotEqualTo(TEXT);
        assertThat(reasonFor(lie.getBytes(UTF_8))).as(what).isEqualTo(why);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("nothing", "", Why.NOTE_MALFORMED),
                lie("no signature", BODY + "\n", Why.NOTE_MALFORMED),
                lie("no empty line", BODY + WHOLE_LINE, Why.NOTE_MALFORMED),
                lie("carriage returns", TEXT.replace("\n", "\r\n"), Why.NOTE_MALFORMED),
                lie("byte order mark", "\ufeff" + TEXT, Why.SIGNATURE_FAILS),
                lie("no final line feed", TEXT.stripTrailing(), Why.NOTE_MALFORMED),
                lie("a further line feed", TEXT + "\n", Why.NOTE_MALFORMED),
                lie("trailing bytes", TEXT + "x\n", Why.NOTE_MALFORMED),
                lie("the line twice", TEXT + WHOLE_LINE, Why.NOTE_MALFORMED),
                lie("a hyphen for the dash", TEXT.replace('—', '-'), Why.NOTE_MALFORMED),
                lie("another dash", TEXT.replace('—', '–'), Why.NOTE_MALFORMED),
                lie("no-break spaces", TEXT.replace("— ", "—\u00a0"), Why.NOTE_MALFORMED),
                lie("two spaces", TEXT.replace("— ", "—  "), Why.NOTE_MALFORMED),
                lie("space at the end", TEXT.replace(WHOLE_LINE, LINE.line() + " \n"), Why.NOTE_MALFORMED),
                lie("no padding", TEXT.replace("RQY=\n", "RQY\n"), Why.NOTE_MALFORMED),
                lie("loose bits in base64", TEXT.replace("RQY=\n", "RQZ=\n"), Why.NOTE_MALFORMED),
                lie("alphabet of URLs", TEXT.replace("Zw+X", "Zw-X"), Why.NOTE_MALFORMED),
                lie("a plus in the name", TEXT.replace("— timeline.", "— timeline+"), Why.NOTE_MALFORMED),
                lie("key id without signature", BODY + "\n— " + ORIGIN + " Zw+Xug==\n", Why.NOTE_MALFORMED),
                lie("shorter signature", BODY + "\n— " + ORIGIN + " Zw+XuqIa\n", Why.SIGNATURE_FAILS),
                lie("longer signature", BODY + "\n" + longer().line() + "\n", Why.SIGNATURE_FAILS),
                lie("signature of another", BODY + "\n" + ofAnother().line() + "\n", Why.SIGNATURE_FAILS),
                lie("a scalar beyond the order", BODY + "\n" + beyondOrder().line() + "\n", Why.SIGNATURE_FAILS),
                lie(
                        "wrong name",
                        TEXT.replace(WHOLE_LINE, "— witness.example/w2 " + BASE64 + "\n"),
                        Why.NO_KNOWN_SIGNATURE),
                lie("wrong key id", TEXT.replace("Zw+Xuq", "Zw+Xva"), Why.NO_KNOWN_SIGNATURE),
                lie(
                        "of an unknown key only",
                        BODY + "\n" + WITNESS.sign(BODY, 7).line() + "\n",
                        Why.NO_KNOWN_SIGNATURE),
                lie("a second, failing line", TEXT + ofAnother().line() + "\n", Why.SIGNATURE_FAILS),
                lie("an unreadable line beside", TEXT + "— nobody !\n", Why.NOTE_MALFORMED),
                lie("a comment below", TEXT + "\nseen by me\n", Why.NOTE_MALFORMED),
                lie("65 lines", TEXT + unknown(64), Why.NOTE_MALFORMED),
                lie("more than 256 KiB", "x".repeat(256 * 1024) + TEXT, Why.NOTE_MALFORMED),
                lie("another size", TEXT.replace("\n5\n", "\n6\n"), Why.SIGNATURE_FAILS),
                lie("another root", TEXT.replace("FzAI1+", "GzAI1+"), Why.SIGNATURE_FAILS),
                lie("another origin", TEXT.replaceFirst("timeline", "timelime"), Why.SIGNATURE_FAILS),
                lie("an extension", signed(BODY + "extension\n"), Why.CHECKPOINT_MALFORMED),
                lie("no root", signed(ORIGIN + "\n5\n"), Why.CHECKPOINT_MALFORMED),
                lie("leading zero", signed(BODY.replace("\n5\n", "\n05\n")), Why.CHECKPOINT_MALFORMED),
                lie("negative size", signed(BODY.replace("\n5\n", "\n-5\n")), Why.CHECKPOINT_MALFORMED),
                lie(
                        "size of 64 bits",
                        signed(BODY.replace("\n5\n", "\n9223372036854775808\n")),
                        Why.CHECKPOINT_MALFORMED),
                lie("empty log, other root", signed(BODY.replace("\n5\n", "\n0\n")), Why.CHECKPOINT_MALFORMED),
                lie("loose bits in the root", signed(BODY.replace("OZs=", "OZt=")), Why.CHECKPOINT_MALFORMED),
                lie("root without padding", signed(BODY.replace("OZs=", "OZs")), Why.CHECKPOINT_MALFORMED),
                lie("spaces in the origin", signed(BODY.replace("/org/", " org ")), Why.CHECKPOINT_MALFORMED));
    }

    @Test
    void lines_of_unknown_keys_change_nothing() {
        byte[] note = (TEXT + unknown(63)).getBytes(UTF_8);
        assertThat(Checkpoint.open(note, List.of(LOG.verifier()))).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void a_known_key_signs_once() {
        SigningKey dated = SigningKey.ofSeed(ORIGIN, KeyType.COSIGNATURE, SEED_2);
        SignedNote twice = SignedNote.of(NOTE.text(), dated.sign(NOTE.text(), 7), dated.sign(NOTE.text(), 8));
        assertThat(twice.open(List.of(dated.verifier())))
                .isEqualTo(Opening.refused(Why.SIGNATURE_REPEATED, "of " + ORIGIN));
    }

    @Test
    void a_cosignature_counts_for_its_time_and_text_only() {
        NoteSignature truth = WITNESS.sign(NOTE.text(), 7);
        assertThat(WITNESS.verifier().verifies(NOTE.text(), truth)).isTrue();
        assertThat(WITNESS.verifier().verifies(NOTE.text() + "\n", truth)).isFalse();
        byte[] bytes = truth.signature().bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] lie = bytes.clone();
            lie[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(WITNESS.verifier()
                            .verifies(NOTE.text(), new NoteSignature(truth.name(), truth.keyId(), Octets.of(lie))))
                    .isFalse();
        }
    }

    private static Arguments lie(String what, String note, Why why) {
        return Arguments.of(what, note, why);
    }

    private static String signed(String text) {
        return new String(SignedNote.of(text, LOG.sign(text)).bytes(), UTF_8);
    }

    private static NoteSignature longer() {
        return new NoteSignature(ORIGIN, LINE.keyId(), Octets.joined(LINE.signature(), Octets.of(new byte[1])));
    }

    private static NoteSignature ofAnother() {
        SigningKey another = SigningKey.ofSeed(ORIGIN, KeyType.ED25519, SEED_2);
        return new NoteSignature(ORIGIN, LINE.keyId(), another.sign(NOTE.text()).signature());
    }

    /** The same point with the scalar plus the order of the group, which a careless verifier takes for the same. */
    private static NoteSignature beyondOrder() {
        byte[] scalar = LINE.signature().slice(32, 64).bytes();
        BigInteger order = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] larger = new BigInteger(1, reversed(scalar)).add(order).toByteArray();
        byte[] padded = new byte[32];
        System.arraycopy(
                larger,
                Math.max(0, larger.length - 32),
                padded,
                Math.max(0, 32 - larger.length),
                Math.min(32, larger.length));
        return new NoteSignature(
                ORIGIN, LINE.keyId(), Octets.joined(LINE.signature().slice(0, 32), Octets.of(reversed(padded))));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) back[i] = bytes[bytes.length - 1 - i];
        return back;
    }

    private static String unknown(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("— unknown.example/").append(i).append(" AAAAAAA=\n");
        }
        return lines.toString();
    }

    private static byte[] joined(byte[] before, byte[] between, byte[] after) {
        return Octets.joined(Octets.of(before), Octets.of(between), Octets.of(after))
                .bytes();
    }

    private static void refuse(byte[] lie, String what) {
        if (Arrays.equals(lie, TRUTH)) return;
        assertThat(reasonFor(lie))
                .as(what)
                .isIn(EnumSet.of(Why.NOTE_MALFORMED, Why.SIGNATURE_FAILS, Why.NO_KNOWN_SIGNATURE));
    }

    private static Why reasonFor(byte[] lie) {
        return switch (Checkpoint.open(lie, List.of(LOG.verifier()))) {
            case Opening.Refused<Checkpoint>(var refused) -> refused.why();
            case Opening.Opened<Checkpoint> opened -> throw new AssertionError("believed: " + opened.content());
        };
    }
}
