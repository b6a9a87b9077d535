package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Known answers, computed by other programs than ours. */
public final class Vectors {
    private Vectors() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/ledger/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(String name) {
        return new String(bytes(name), UTF_8).lines().toList();
    }

    /** The lines {@code name = value} or {@code name=value} of a file. */
    public static Map<String, String> table(String name) {
        return lines(name).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("\\s*=\\s*", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    public static Digest hex(String text) {
        return Digest.of(HexFormat.of().parseHex(text));
    }

    public static Octets octets(String hex) {
        return Octets.of(HexFormat.of().parseHex(hex));
    }

    public static List<Digest> hashes(String spaced) {
        return Stream.of(spaced.split(" ")).map(Vectors::hex).toList();
    }
}
