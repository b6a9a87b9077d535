package org.lagebuch.command.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param cases ids
 * @param records in the file
 * @param facts that came of its records
 * @param problems whatever has no exact home; nothing is both dropped and unlisted
 */
record ImportReport(List<String> cases, int records, int facts, List<Problem> problems) {
    ImportReport {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    /**
     * @param record number from 1; 0 is the file itself
     * @param field JSON Pointer seen from the record
     */
    record Problem(int record, @Nullable String field, String text) {
        private Map<String, Object> told() {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("record", record);
            if (field != null) told.put("field", field);
            told.put("text", text);
            return told;
        }
    }

    /** As the API tells it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("cases", cases);
        told.put("records", records);
        told.put("facts", facts);
        told.put("problems", problems.stream().map(Problem::told).toList());
        return told;
    }
}
