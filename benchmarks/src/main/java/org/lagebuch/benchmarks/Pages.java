package org.lagebuch.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lagebuch.fact.CaseId;

/** How long somebody waits for each page of the desk while a case is large, from the request to the last byte. */
final class Pages {
    private static final int FACTS = 10_000;
    private static final int BATCH = 500;
    private static final int WARM_UP = 20;
    private static final int READS = 60;
    private static final List<String> OF_A_CASE = List.of(
            "",
            "?text=remark",
            "?order=recorded",
            "?asOf=" + FACTS / 2,
            "/duties",
            "/statements",
            "/statements/new",
            "/overview",
            "/handover",
            "/closing",
            "/filings",
            "/lookback",
            "/reads");
    private static final List<String> OF_THE_DESK = List.of("/", "/audit", "/administration", "/account");

    private Pages() {}

    static void measure(Path jar, Scratch scratch, Report report) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("page", "p50", "p95", "characters"));
        try (ProductProcess process = ProductProcess.start(jar, scratch.directory("pages"));
                Api api = process.api();
                DeskSession desk = process.desk()) {
            CaseId caseId = api.openCase();
            long last = 0;
            for (int done = 0; done < FACTS; done += BATCH) last = api.remarks(caseId, BATCH);
            api.awaitTimeline(caseId, last);
            for (String page : OF_THE_DESK) rows.add(row(desk, page, page));
            for (String page : OF_A_CASE) rows.add(row(desk, "/cases/{id}" + page, "/cases/" + caseId.hex() + page));
            rows.add(row(desk, "/audit/cases/{id}", "/audit/cases/" + caseId.hex()));
        }
        report.table("Pages of the desk with a case of " + FACTS + " facts", rows);
    }

    private static List<String> row(DeskSession desk, String name, String path) throws Exception {
        Load.times(WARM_UP, () -> desk.page(path));
        Sample sample = Load.times(READS, () -> desk.page(path));
        return List.of(
                name, Sample.millis(sample.p50()), Sample.millis(sample.p95()), Integer.toString(desk.page(path)));
    }
}
