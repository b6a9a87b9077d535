package org.lagebuch.verifier.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.lagebuch.verifier.verdict.Code.MANIFEST_MALFORMED;

import java.util.Arrays;
import java.util.function.Consumer;
import org.lagebuch.verifier.verdict.Refusal;

/** Cuts a stream of bytes into lines, each ended by a line feed. */
final class LineCutter implements AutoCloseable {
    private static final int LINE_BYTES_MAX = 256;

    private final Consumer<String> line;
    private byte[] begun = {};

    LineCutter(Consumer<String> line) {
        this.line = line;
    }

    void take(byte[] bytes, int from, int length) {
        int start = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != '\n') continue;
            hold(bytes, start, i);
            line.accept(new String(begun, ISO_8859_1));
            begun = new byte[0];
            start = i + 1;
        }
        hold(bytes, start, from + length);
    }

    @Override
    public void close() {
        if (begun.length > 0) throw new Refusal(MANIFEST_MALFORMED, "the last line does not end");
    }

    private void hold(byte[] bytes, int from, int to) {
        int length = begun.length;
        if (length + to - from > LINE_BYTES_MAX) throw new Refusal(MANIFEST_MALFORMED, "a line of more than 256 bytes");
        begun = Arrays.copyOf(begun, length + to - from);
        System.arraycopy(bytes, from, begun, length, to - from);
    }
}
