package org.lagebuch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one run, below {@code java.io.tmpdir}; all contestants write to the same disk. */
public final class Scratch implements AutoCloseable {
    private final Path root;

    private Scratch(Path root) {
        this.root = root;
    }

    static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("lagebuch-benchmarks"));
    }

    Path directory(String name) throws IOException {
        return Files.createDirectory(root.resolve(name));
    }

    String fileSystem() throws IOException {
        return Files.getFileStore(root).type();
    }

    @Override
    public void close() throws IOException {
        remove(root);
    }

    /** Removes a directory with all it holds. */
    public static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.deleteIfExists(path);
    }
}
