package org.lagebuch.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a person reads first who has a bundle and no program of ours. */
final class ReadMe {
    private ReadMe() {}

    static String text() {
        try (InputStream text = ReadMe.class.getResourceAsStream("README.txt")) {
            if (text == null) throw new IllegalStateException("README.txt is not on the class path");
            return new String(text.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
