package org.lagebuch.benchmarks;

import java.nio.file.Path;

/** Measures everything in one run, so that what is compared was measured under the same conditions. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param arguments the runnable jars of the product and of the verifier, and the file the results are written to */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]).toRealPath();
        Path verifier = Path.of(arguments[1]).toRealPath();
        Report report = new Report();
        report.text(Machine.described());
        boolean all = true;
        try (Scratch scratch = Scratch.create()) {
            report.text("Files lie on " + scratch.fileSystem() + ".");
            all &= measured("appends", () -> Appends.measure(scratch, report), report);
            all &= measured("seals", () -> Seals.measure(scratch, report), report);
            all &= measured("commands", () -> Commands.measure(scratch, report), report);
            all &= measured("duties", () -> DutiesOfCases.measure(report), report);
            all &= measured("whole log", () -> WholeLog.measure(verifier, scratch, report), report);
            all &= measured("pages", () -> Pages.measure(jar, scratch, report), report);
            all &= measured("product", () -> Product.measure(jar, scratch, report), report);
        }
        report.write(Path.of(arguments[2]));
        // Threads of a library that failed to end must not keep the build waiting.
        System.exit(all ? 0 : 1);
    }

    /** One that fails says so, and takes nothing from the others. */
    private static boolean measured(String name, Load.Step measuring, Report report) {
        try {
            measuring.run();
            return true;
        } catch (Exception e) {
            report.text("Measuring " + name + " failed: " + e);
            return false;
        }
    }
}
