package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement has one spelling: whatever is not it, is either no statement or says something else. */
class LeafLiesTest {
    private static final String STATEMENT = new String(Vectors.bytes("leaf-3.txt"), ISO_8859_1);
    private static final String HEAD = "part head yyssw4pLQBGO2bvLPBRIOiylG1/JOSzjxct6XjCZFxg=\n";
    private static final String CASE = "case 00112233445566778899aabbccddeeff\n";
    private static final String PREV = "prev Mnx7xV5KP1USwRcSfyZ7Pzd1kOUgq3W5kgl3Uy3ZAHg=\n";

    @Test
    void every_flipped_bit_of_a_statement_is_refused_or_seen() {
        for (int i = 0; i < 5; i++) {
            byte[] truth = Vectors.bytes("leaf-" + i + ".txt");
            for (int bit = 0; bit < truth.length * 8; bit++) {
                byte[] lie = truth.clone();
                lie[bit / 8] ^= (byte) (1 << (bit % 8));
                refuseOrTellApart(truth, lie);
            }
        }
    }

    @Test
    void every_byte_left_out_or_put_in_is_refused_or_seen() {
        String truth = STATEMENT;
        for (int i = 0; i <= truth.length(); i++) {
            if (i < truth.length()) refuseOrTellApart(truth, truth.substring(0, i) + truth.substring(i + 1));
            for (String more : List.of(" ", "\n", "\r", "\t", "0", "-", "=", "A", "\0", "\u00e9")) {
                refuseOrTellApart(truth, truth.substring(0, i) + more + truth.substring(i));
            }
        }
    }

    @Test
    void lines_left_out_doubled_or_swapped_are_refused() {
        List<String> lines = STATEMENT.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("part body")) refuse(changed(lines, i, List.of()));
            refuse(changed(lines, i, List.of(lines.get(i), lines.get(i))));
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                refuse(String.join("\n", swapped) + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("broken_statements")
    void what_breaks_the_grammar_is_refused(String why, String statement) {
        assertThat(statement).as(why).isNotEqualTo(STATEMENT);
        refuse(statement);
    }

    static Stream<String[]> broken_statements() {
        return Stream.of(
                lie("nothing at all", ""),
                lie("trailing line feed", STATEMENT + "\n"),
                lie("trailing byte", STATEMENT + "x"),
                lie("no final line feed", STATEMENT.substring(0, STATEMENT.length() - 1)),
                lie("carriage returns", STATEMENT.replace("\n", "\r\n")),
                lie("byte order mark", "\u00ef\u00bb\u00bf" + STATEMENT),
                lie("another version", with("timeline-leaf/v1", "timeline-leaf/v2")),
                lie("an unknown line", with(CASE, CASE + "note x\n")),
                lie("space in the origin", with("timeline.example", "timeline example")),
                lie("upper case origin", with("timeline.example", "Timeline.example")),
                lie("plus in the origin", with("timeline.example", "timeline+example")),
                lie("no origin", with("log timeline.example/org/0123456789abcdef", "log ")),
                lie("long origin", with("timeline.example/org/0123456789abcdef", "a".repeat(201))),
                lie("leading zero", with("index 3", "index 03")),
                lie("signed index", with("index 3", "index +3")),
                lie("negative index", with("index 3", "index -3")),
                lie("absent index", with("index 3", "index -")),
                lie("index beyond 63 bits", with("index 3", "index 9223372036854775808")),
                lie("index of 20 digits", with("index 3", "index 10000000000000000000")),
                lie("no milliseconds", with(":33.000Z", ":33Z")),
                lie("microseconds", with(":33.000Z", ":33.000000Z")),
                lie("offset", with(":33.000Z", ":33.000+00:00")),
                lie("lower case zone", with(":33.000Z", ":33.000z")),
                lie("end of day", with("22T10:15:33.000Z", "22T24:00:00.000Z")),
                lie("leap second", with("22T10:15:33.000Z", "22T23:59:60.000Z")),
                lie("no such day", with("2026-08-22", "2026-02-30")),
                lie("no such hour", with("T10:", "T25:")),
                lie("upper case hex", with("aabbccddeeff", "AABBCCDDEEFF")),
                lie("31 digits", with(CASE, CASE.replace("eeff", "eef"))),
                lie("33 digits", with(CASE, CASE.replace("eeff", "eefff"))),
                lie("sequence without case", with(CASE, "case -\n")),
                lie("case without sequence", with("seq 1\n", "seq -\n")),
                lie("first with a previous", with("seq 1\n", "seq 0\n")),
                lie("later without previous", with(PREV, "prev -\n")),
                lie("case alone", with("seq 1\n" + PREV, "seq -\nprev -\n")),
                lie("previous without case", with(CASE + "seq 1\n", "case -\nseq -\n")),
                lie("leading zero in seq", with("seq 1\n", "seq 01\n")),
                lie("no padding", with("Uy3ZAHg=", "Uy3ZAHg")),
                lie("double padding", with("Uy3ZAHg=", "Uy3ZAH==")),
                lie("loose bits in base64", with("Uy3ZAHg=", "Uy3ZAHh=")),
                lie("URL alphabet", with("/JOSzj", "_JOSzj")),
                lie("33 bytes", with("Uy3ZAHg=", "Uy3ZAHgA")),
                lie("no head", with(HEAD, "")),
                lie("no parts", STATEMENT.substring(0, STATEMENT.indexOf("part"))),
                lie("33 parts", with(HEAD, parts(31) + HEAD.replace(" head ", " zz "))),
                lie("doubled part", with(HEAD, HEAD + HEAD)),
                lie("parts out of order", with("part body", "part people")),
                lie("upper case part", with("part body", "part Body")),
                lie("part name of 33", with("part body", "part " + "b".repeat(33))),
                lie("part name from a digit", with("part body", "part 0body")),
                lie("part name from a hyphen", with("part body", "part -body")),
                lie("no part name", with("part body", "part ")),
                lie("longer than 4,096 bytes", with(HEAD, parts(60))));
    }

    @Test
    void the_largest_values_of_the_grammar_are_read() {
        String largest = with("index 3", "index " + Long.MAX_VALUE)
                .replace("seq 1", "seq " + Long.MAX_VALUE)
                .replace("timeline.example/org/0123456789abcdef", "a".repeat(200))
                .replace("part body", "part " + "b".repeat(32))
                .replace(HEAD, HEAD + parts(30));
        Leaf leaf = Leaf.parse(largest.getBytes(ISO_8859_1));
        assertThat(leaf.index()).isEqualTo(Long.MAX_VALUE);
        assertThat(leaf.seq()).isEqualTo(Long.MAX_VALUE);
        assertThat(leaf.parts()).hasSize(32);
        assertThat(leaf.statement()).isEqualTo(largest.getBytes(ISO_8859_1));
    }

    private static String parts(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, count)
                .forEach(i -> lines.append(
                        HEAD.replace(" head ", " p" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + " ")));
        return lines.toString();
    }

    private static String[] lie(String why, String statement) {
        return new String[] {why, statement};
    }

    private static String with(String truth, String lie) {
        return STATEMENT.replace(truth, lie);
    }

    private static String changed(List<String> lines, int at, List<String> instead) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(at);
        changed.addAll(at, instead);
        return String.join("\n", changed) + "\n";
    }

    private static void refuse(String statement) {
        assertThatThrownBy(() -> Leaf.parse(statement.getBytes(ISO_8859_1))).isInstanceOf(MalformedLeaf.class);
    }

    private static void refuseOrTellApart(String truth, String lie) {
        refuseOrTellApart(truth.getBytes(ISO_8859_1), lie.getBytes(ISO_8859_1));
    }

    private static void refuseOrTellApart(byte[] truth, byte[] lie) {
        try {
            Leaf read = Leaf.parse(lie);
            assertThat(read.statement()).isEqualTo(lie);
            assertThat(read).isNotEqualTo(Leaf.parse(truth));
            assertThat(read.hash()).isNotEqualTo(Leaf.parse(truth).hash());
        } catch (MalformedLeaf refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
