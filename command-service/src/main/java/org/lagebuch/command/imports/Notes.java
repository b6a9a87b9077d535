package org.lagebuch.command.imports;

import java.util.ArrayList;
import java.util.List;

/** Collects, record by record, what has no exact home. */
final class Notes {
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private int record;

    /** @param number from 1; 0 is the file itself */
    void about(int number) {
        record = number;
    }

    void keptAsOriginal(String field) {
        note(field, "This has no exact home; it is kept under details.original.");
    }

    void note(String field, String text) {
        problems.add(new ImportReport.Problem(record, field, text));
    }

    List<ImportReport.Problem> problems() {
        return List.copyOf(problems);
    }
}
