package org.lagebuch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The approved text of one version of one type of event, its parts to the byte. */
record GoldenFile(Path path) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "wire");

    static GoldenFile of(Kind kind) {
        return of(kind.type(), kind.version());
    }

    static GoldenFile of(String type, int version) {
        return new GoldenFile(FOLDER.resolve(type + "-v" + version + ".json"));
    }

    static List<GoldenFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(GoldenFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String spelled(Written written) {
        return "{\n\"head\": " + written.head() + ",\n\"body\": " + written.body() + ",\n\"people\": [\n"
                + String.join(",\n", written.people()) + "\n]\n}\n";
    }

    boolean exists() {
        return Files.exists(path);
    }

    String text() {
        try {
            return Files.readString(path, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void approve(String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(path, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EventText.Recorded read() {
        JsonNode parts = Json.parse(text().getBytes(UTF_8));
        List<String> people = StreamSupport.stream(parts.path("people").spliterator(), false)
                .map(Json::text)
                .toList();
        return EventText.read(Json.text(parts.path("head")), Json.text(parts.path("body")), people);
    }
}
