package org.lagebuch.benchmarks;

import java.nio.file.Path;

/** Measures everything in one run, so that what is compared was measured under the same conditions. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param arguments the runnable jar of the product, and the file the results are written to */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toRealPath();
        Report report = new Report();
        report.text(Machine.described());
        try (Scratch scratch = Scratch.create()) {
            report.text("Files lie on " + scratch.fileSystem() + ".");
            Appends.measure(scratch, report);
            Commands.measure(scratch, report);
            Product.measure(jar, scratch, report);
        }
        report.write(Path.of(arguments[1]));
        // Threads of a library that failed to end must not keep the build waiting.
        System.exit(0);
    }
}
