package org.lagebuch.verifier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_CONTRADICTS_ITSELF;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_HIDES_BYTES;
import static org.lagebuch.verifier.verdict.Code.ARCHIVE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.ENTRY_DAMAGED;
import static org.lagebuch.verifier.verdict.Code.ENTRY_REPEATED;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNSAFE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagebuch.verifier.bundle.BundleVerifier;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Report;

/** Archives in which two programs could see two contents. */
class RawArchiveLiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void an_archive_that_can_be_read_in_two_ways_is_refused(String name, Code code, UnaryOperator<byte[]> lie)
            throws IOException {
        Path file = Example.unstamped().export().write(folder.resolve("bundle.zip"));
        Files.write(file, lie.apply(Files.readAllBytes(file)));
        assertThat(BundleVerifier.verify(file, AttackSuiteTest.TRUST))
                .isInstanceOfSatisfying(
                        Report.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("nothing", ARCHIVE_MALFORMED, zip -> new byte[0]),
                lie(
                        "not an archive",
                        ARCHIVE_MALFORMED,
                        zip -> "hello".repeat(50).getBytes(UTF_8)),
                lie("bytes behind", ARCHIVE_MALFORMED, zip -> joined(zip, new byte[7])),
                lie("bytes in front", ARCHIVE_HIDES_BYTES, zip -> joined("#!/bin/sh\n".getBytes(UTF_8), zip)),
                lie("an archive in front", ARCHIVE_HIDES_BYTES, zip -> joined(zip, zip)),
                lie(
                        "cut short",
                        ARCHIVE_MALFORMED,
                        zip -> joined(ByteBuffer.wrap(zip, 0, zip.length - 1).slice())),
                lie("a comment", ARCHIVE_MALFORMED, zip -> commented(zip)),
                lie("another name in front of the content", ARCHIVE_CONTRADICTS_ITSELF, zip -> renamed(zip, false)),
                lie("another name in the directory", ARCHIVE_CONTRADICTS_ITSELF, zip -> renamed(zip, true)),
                lie("encrypted", ARCHIVE_MALFORMED, central((zip, at) -> zip.putShort(at + 8, (short) 0x0801))),
                lie(
                        "packed in another way",
                        ARCHIVE_MALFORMED,
                        central((zip, at) -> zip.putShort(at + 10, (short) 12))),
                lie(
                        "said to be packed otherwise",
                        ARCHIVE_CONTRADICTS_ITSELF,
                        central((zip, at) -> zip.putShort(at + 10, (short) 0))),
                lie("another checksum", ARCHIVE_CONTRADICTS_ITSELF, central((zip, at) -> zip.putInt(at + 16, 1))),
                lie("another size", ARCHIVE_CONTRADICTS_ITSELF, central((zip, at) -> zip.putInt(at + 24, 1))),
                lie("another packed size", ARCHIVE_HIDES_BYTES, central((zip, at) -> zip.putInt(at + 20, 1))),
                lie("another place", ARCHIVE_HIDES_BYTES, central((zip, at) -> zip.putInt(at + 42, 1))),
                lie("a link", ENTRY_UNSAFE, central((zip, at) -> zip.putInt(at + 38, 0xa1ff0000))),
                lie("on another disk", ARCHIVE_MALFORMED, central((zip, at) -> zip.putShort(at + 34, (short) 1))),
                lie("a gap before the directory", ARCHIVE_HIDES_BYTES, zip -> gap(zip)),
                lie("fewer entries than there are", ARCHIVE_HIDES_BYTES, zip -> count(zip, -1)),
                lie("more entries than there are", ARCHIVE_MALFORMED, zip -> count(zip, 1)),
                lie("a damaged content", ENTRY_DAMAGED, zip -> damaged(zip)),
                lie("an entry twice", ENTRY_REPEATED, zip -> twice()),
                lie(
                        "a field unknown to most",
                        ARCHIVE_HIDES_BYTES,
                        zip -> one(entry -> entry.setExtra(new byte[] {9, 9, 2, 0, 1, 1}))),
                lie("a comment on an entry", ARCHIVE_HIDES_BYTES, zip -> one(entry -> entry.setComment("x"))));
    }

    private static Arguments lie(String name, Code code, UnaryOperator<byte[]> lie) {
        return arguments(name, code, lie);
    }

    @FunctionalInterface
    private interface Edit {
        void at(ByteBuffer zip, int at);
    }

    /** Changes the first header in the directory. */
    private static UnaryOperator<byte[]> central(Edit edit) {
        return zip -> {
            ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
            edit.at(bytes, bytes.getInt(zip.length - 6));
            return zip;
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return joined(ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .flip());
    }

    private static byte[] joined(ByteBuffer all) {
        byte[] bytes = new byte[all.remaining()];
        all.get(bytes);
        return bytes;
    }

    private static byte[] commented(byte[] zip) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putShort(zip.length - 2, (short) 5);
        return joined(zip, "hello".getBytes(UTF_8));
    }

    private static byte[] renamed(byte[] zip, boolean inDirectory) {
        String text = new String(zip, ISO_8859_1);
        int at = inDirectory ? text.lastIndexOf("events/1.body.salt") : text.indexOf("events/1.body.salt");
        zip[at + 7] = '2';
        return zip;
    }

    private static byte[] gap(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putInt(zip.length - 6, directory + 5);
        byte[] front = joined(ByteBuffer.wrap(zip, 0, directory).slice());
        byte[] back =
                joined(ByteBuffer.wrap(zip, directory, zip.length - directory).slice());
        return joined(joined(front, new byte[5]), back);
    }

    private static byte[] count(byte[] zip, int more) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        short count = (short) (bytes.getShort(zip.length - 12) + more);
        bytes.putShort(zip.length - 12, count).putShort(zip.length - 14, count);
        return zip;
    }

    private static byte[] damaged(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int extra = bytes.getShort(28);
        String text = new String(zip, ISO_8859_1);
        int checkpoint = text.indexOf("checkpoint") + "checkpoint".length() + extra;
        zip[checkpoint + 40] ^= 0x10;
        return zip;
    }

    private static byte[] twice() {
        byte[] zip = zip(entry -> {}, "README.txt", "README.txx");
        String text = new String(zip, ISO_8859_1);
        return text.replace("README.txx", "README.txt").getBytes(ISO_8859_1);
    }

    private static byte[] one(Consumer<ZipEntry> oddity) {
        return zip(oddity, "README.txt");
    }

    private static byte[] zip(Consumer<ZipEntry> oddity, String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                oddity.accept(entry);
                zip.putNextEntry(entry);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
