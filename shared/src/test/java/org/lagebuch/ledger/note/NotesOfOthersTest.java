package org.lagebuch.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Vectors;
import org.lagebuch.ledger.note.Opening.Opened;

/** Notes signed by programs of others are notes to us, and ours to them: Ed25519 gives everyone the same bytes. */
class NotesOfOthersTest {
    private static final String GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    private static final String SPEC_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String SPEC_NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    static List<Arguments> notes() {
        return List.of(
                Arguments.of("golang.org/x/mod/sumdb/note", GO_VKEY, GO_NOTE),
                Arguments.of("C2SP signed-note", SPEC_VKEY, SPEC_NOTE),
                Arguments.of(
                        "litewitness, ML-DSA-44",
                        Vectors.lines("mldsa-vkey.txt").getFirst(),
                        new String(Vectors.bytes("mldsa-checkpoint.txt"), UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notes")
    void a_note_of_others_is_opened(String from, String vkey, String note) {
        VerifierKey key = VerifierKey.parse(vkey);
        assertThat(key.vkey()).as(from).isEqualTo(vkey);
        assertThat(SignedNote.open(note.getBytes(UTF_8), List.of(key)))
                .isInstanceOfSatisfying(
                        Opened.class,
                        opened -> assertThat(opened.note().bytes()).isEqualTo(note.getBytes(UTF_8)));
    }

    @Test
    void the_documented_key_of_go_gives_the_documented_note() {
        Octets typedSeed = Text.ofBase64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        SigningKey key = SigningKey.ofSeed("PeterNeumann", KeyType.ED25519, typedSeed.slice(1, 33));
        SignedNote truth = SignedNote.parse(GO_NOTE.getBytes(UTF_8));
        assertThat(key.verifier().vkey()).isEqualTo(GO_VKEY);
        assertThat(SignedNote.of(truth.text(), key.sign(truth.text()))).isEqualTo(truth);
    }

    /** The example at the head of signed-note: its key is not told, its form is. */
    @Test
    void the_text_of_a_note_may_hold_empty_lines() {
        String note = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """;
        assertThat(SignedNote.parse(note.getBytes(UTF_8)).text()).endsWith("\n\ned è subito sera.\n");
    }
}
