package org.lagebuch.query.caseload;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake.CaseClosed;
import org.lagebuch.fact.Intake.CaseOpened;
import org.lagebuch.fact.Intake.CaseReopened;
import org.lagebuch.fact.Intake.SeverityAssessed;
import org.lagebuch.fact.RecordKeeping.FactCorrected;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.query.feed.Told;
import org.lagebuch.wire.Json;

/** A case in one line, as its facts left it. */
final class CaseLine {
    private static final String ASSESSED = "assessed";

    private final Document line;

    CaseLine(Document line) {
        this.line = line;
    }

    Document document() {
        return line;
    }

    void take(Told told) {
        line.append("seq", told.seq()).append("position", told.position()).append("activity", Date.from(told.time()));
        switch (told.fact().what()) {
            case FactCorrected corrected -> correct(corrected.of(), corrected.fact());
            case FactRetracted retracted -> correct(retracted.of(), null);
            default -> add(told.fact().id(), told.fact());
        }
    }

    private void add(UUID factId, Fact fact) {
        switch (fact.what()) {
            case CaseOpened opened -> open(factId, opened);
            case CaseClosed closed -> line.append("status", "closed");
            case CaseReopened reopened -> line.append("status", "open");
            case SeverityAssessed assessed -> {
                List<Document> all = assessed();
                all.add(new Document("fact", factId.toString()).append("severity", spelled(assessed)));
                assess(all);
            }
            default -> {}
        }
    }

    /** @param fact what stands now; null where nothing does */
    private void correct(UUID of, @Nullable Fact fact) {
        if (of.toString().equals(line.getString("opening"))
                && fact != null
                && fact.what() instanceof CaseOpened opened) {
            open(of, opened);
        }
        List<Document> all = assessed();
        for (Document one : all) {
            if (!one.getString("fact").equals(of.toString())) continue;
            one.append("severity", fact != null && fact.what() instanceof SeverityAssessed now ? spelled(now) : null);
        }
        assess(all);
    }

    private void open(UUID factId, CaseOpened opened) {
        line.append("opening", factId.toString())
                .append("title", opened.title())
                .append("words", opened.title().toLowerCase(Locale.ROOT))
                .append("kind", Json.tree(opened.kind()).stringValue());
        line.putIfAbsent("status", "open");
    }

    private List<Document> assessed() {
        return new ArrayList<>(line.getList(ASSESSED, Document.class, List.of()));
    }

    private void assess(List<Document> all) {
        if (all.isEmpty()) return;
        line.append(ASSESSED, all);
        line.remove("severity");
        for (Document one : all) {
            if (one.getString("severity") != null) line.append("severity", one.getString("severity"));
        }
    }

    private static @Nullable String spelled(SeverityAssessed assessed) {
        return assessed.severity() == null
                ? null
                : Json.tree(assessed.severity()).stringValue();
    }
}
