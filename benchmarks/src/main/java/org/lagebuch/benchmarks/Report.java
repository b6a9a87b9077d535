package org.lagebuch.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results, printed as they come and kept for the file. */
final class Report {
    private final StringBuilder written = new StringBuilder();

    void text(String line) {
        print(line + "\n\n");
    }

    /** @param rows the first names the columns */
    void table(String title, List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines =
                new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
        lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
        print("## " + title + "\n\n" + String.join("\n", lines) + "\n\n");
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "# Benchmarks\n\n" + written);
    }

    private void print(String block) {
        System.out.print(block);
        System.out.flush();
        written.append(block);
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + Math.max(1, widths.get(column)) + "s").formatted(row.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
