package org.lagebuch.ledger.statement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;
import org.lagebuch.ledger.Verdict;

class StatementsTest {
    private static final String ORIGIN = "timeline.example/org/0123456789abcdef";
    private static final String ROOT = "7N8H7gEAPe8Me5UFPAFoCE6xlNfslu1vHyBOu3C4jW0=";
    private static final String LOST = "TR7SKwPbX03R8xr8e2Zp4TTgLBhTffwP/3AvlrJrpJc=";
    private static final String SEAL = "Oef9/IeSVzj9zcpXyCCR2ETk6NH/bFgdWpjLohDCB6U=";
    private static final CaseHead LOGIN = new CaseHead("00112233445566778899aabbccddeeff", 3, Digest.parseBase64(SEAL));
    private static final CaseHead LAPTOP =
            new CaseHead("ffeeddccbbaa99887766554433221100", 1, Digest.parseBase64(LOST));
    private static final String HEAD_TEXT =
            "timeline-case-head/v1\ncase 00112233445566778899aabbccddeeff\ncount 3\nhead " + SEAL + "\n";
    private static final String INDEX_TEXT =
            "timeline-case-index/v1\nlog " + ORIGIN + "\nsize 5\ncases 2\nroot " + ROOT + "\n";
    private static final String ANCHOR_TEXT = "timeline-anchor/v1\nlog " + ORIGIN + "\nsize 5\nroot " + ROOT
            + "\ncheckpoint " + SEAL + "\ntsa " + SEAL + "\ntsa " + LOST + "\ncosig " + ROOT + "\n";
    private static final String WITHHELD_TEXT =
            "timeline-withheld/v1\n3 body third-party\n3 people default\n20 people default\n";
    private static final String ERASURE_TEXT = "timeline-erasure/v1\n7 people gdpr-17\n";

    /** Each form with a true text and its reader. */
    private static final Map<String, Function<Octets, Octets>> READERS = Map.of(
            HEAD_TEXT, bytes -> CaseHead.parse(bytes).bytes(),
            INDEX_TEXT, bytes -> CaseIndex.parse(bytes).bytes(),
            ANCHOR_TEXT, bytes -> Anchor.parse(bytes).bytes(),
            WITHHELD_TEXT, bytes -> Withheld.parse(bytes).bytes(),
            ERASURE_TEXT, bytes -> Erasure.parse(bytes).bytes());

    @Test
    void the_case_index_of_the_worked_example_has_the_known_root() {
        CaseIndex index = CaseIndex.of(ORIGIN, 5, List.of(LAPTOP, LOGIN));
        assertThat(LOGIN.bytes().utf8()).isEqualTo(HEAD_TEXT);
        assertThat(index.bytes().utf8()).isEqualTo(INDEX_TEXT);
        assertThat(CaseIndex.sorted(List.of(LAPTOP, LOGIN))).containsExactly(LOGIN, LAPTOP);
        assertThat(CaseIndex.tree(List.of(LAPTOP, LOGIN)).inclusion(0, 2).verify(LOGIN.hash(), index.cases()))
                .isEqualTo(Verdict.verified());
        assertThatThrownBy(() -> CaseIndex.of(ORIGIN, 5, List.of(LOGIN, LOGIN))).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_written_is_read_again() {
        READERS.forEach((text, reader) ->
                assertThat(reader.apply(Octets.ofUtf8(text)).utf8()).isEqualTo(text));
    }

    @Test
    void an_anchor_sorts_what_it_is_given() {
        List<Digest> tokens = List.of(Digest.parseBase64(LOST), Digest.parseBase64(SEAL), Digest.parseBase64(LOST));
        Anchor anchor = new Anchor(
                ORIGIN,
                new TreeHead(5, Digest.parseBase64(ROOT)),
                Digest.parseBase64(SEAL),
                tokens,
                List.of(Digest.parseBase64(ROOT)));
        assertThat(anchor.bytes().utf8()).isEqualTo(ANCHOR_TEXT);
        assertThat(Anchor.parse(Octets.ofUtf8(ANCHOR_TEXT))).isEqualTo(anchor);
    }

    @Test
    void a_list_of_100000_parts_is_read() {
        List<AbsentPart> many = IntStream.range(0, 100_000)
                .mapToObj(i -> new AbsentPart(i, "people", "default"))
                .toList();
        Withheld withheld = new Withheld(many);
        assertThat(Withheld.parse(withheld.bytes())).isEqualTo(withheld);
        assertThat(Withheld.parse(new Withheld(List.of()).bytes()).parts()).isEmpty();
        assertThatThrownBy(() -> new Erasure(List.of())).isInstanceOf(Malformed.class);
    }

    @Test
    void every_other_byte_is_refused_or_seen() {
        READERS.forEach((text, reader) -> {
            for (int at = 0; at <= text.length(); at++) {
                String end = text.substring(at);
                for (String more : List.of(" ", "\n", "\r", "\t", "0", "-", "=", "A", "a", "\0", "\u00e9")) {
                    refuseOrTellApart(text, text.substring(0, at) + more + end, reader);
                    if (!end.isEmpty()) {
                        refuseOrTellApart(text, text.substring(0, at) + more + end.substring(1), reader);
                    }
                }
                if (!end.isEmpty()) refuseOrTellApart(text, text.substring(0, at) + end.substring(1), reader);
            }
        });
    }

    @Test
    void lies_about_order_and_number_are_refused() {
        refuse(ANCHOR_TEXT, "tsa " + SEAL + "\ntsa " + LOST, "tsa " + LOST + "\ntsa " + SEAL);
        refuse(ANCHOR_TEXT, "tsa " + LOST, "tsa " + SEAL);
        refuse(ANCHOR_TEXT, "cosig " + ROOT + "\n", "cosig " + ROOT + "\ntsa " + ROOT + "\n");
        refuse(ANCHOR_TEXT, "size 5", "size 0");
        refuse(INDEX_TEXT, "size 5", "size 1");
        refuse(INDEX_TEXT, "size 5", "size 05");
        refuse(INDEX_TEXT, "size 5", "size 9223372036854775808");
        refuse(INDEX_TEXT, "cases 2", "cases 0");
        refuse(INDEX_TEXT, "jW0=", "jW1=");
        refuse(INDEX_TEXT, "/v1", "/v2");
        refuse(HEAD_TEXT, "count 3", "count 0");
        refuse(HEAD_TEXT, "ddeeff", "DDEEFF");
        refuse(WITHHELD_TEXT, "3 body third-party\n3 people default", "3 people default\n3 body third-party");
        refuse(WITHHELD_TEXT, "3 body third-party", "3 people default");
        refuse(WITHHELD_TEXT, "20 people default\n", "1 people default\n");
        refuse(ERASURE_TEXT, "7 people gdpr-17\n", "");
        refuse(ERASURE_TEXT, "erasure", "withheld");
        refuse(ERASURE_TEXT, " gdpr-17", "");
    }

    private static void refuse(String truth, String what, String instead) {
        String lie = truth.replace(what, instead);
        assertThat(lie).isNotEqualTo(truth);
        assertThatThrownBy(() -> Objects.requireNonNull(READERS.get(truth)).apply(Octets.of(lie.getBytes(ISO_8859_1))))
                .as(lie)
                .isInstanceOf(Malformed.class);
    }

    private static void refuseOrTellApart(String truth, String lie, Function<Octets, Octets> reader) {
        Octets bytes = Octets.of(lie.getBytes(ISO_8859_1));
        try {
            assertThat(reader.apply(bytes)).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.why()).isNotBlank();
            assertThat(lie).isNotEqualTo(truth);
        }
    }
}
