package org.lagebuch.query.export;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Occurrence;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Unreadable;

/** A case to read, in the order in which it was recorded. Not part of any proof, and it says so. */
final class TimelinePage {
    private final Changes changes;
    private final Spool page;

    TimelinePage(String caseId, Changes changes, Spool page) throws IOException {
        this.changes = changes;
        this.page = page;
        page.write("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Case {case}</title><style>
                body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
                table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.35rem .6rem;
                border-bottom:1px solid #ccc}td:first-child{text-align:right;font-variant-numeric:tabular-nums}
                .over td{text-decoration:line-through;color:#666}details{margin-top:.2rem}
                pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:12px}
                </style></head><body><h1>Case {case}</h1>
                <p>To read, not to rely on: this page is made from the files under <code>events/</code>, and only those are
                proved. Names of persons are withheld and appear as numbers. Times are UTC unless they say otherwise.</p>
                <table><thead><tr><th>No.</th><th>Occurred</th><th>What</th><th>Recorded</th><th>By</th></tr></thead><tbody>
                """.replace("{case}", caseId));
    }

    /** @param shownBody whether the body of the event is in the bundle */
    void row(StoredEvent event, boolean shownBody) throws IOException {
        page.write(html(event, shownBody));
    }

    void end() throws IOException {
        page.write("</tbody></table></body></html>\n");
    }

    private String html(StoredEvent event, boolean shownBody) {
        try {
            return html(event, EventReader.readWithoutNames(event), shownBody);
        } catch (Unreadable later) {
            return line(event, new Cells("", event.type(), "(not readable here)", "", ""), null);
        }
    }

    private String html(StoredEvent event, EventText.Recorded recorded, boolean shownBody) {
        Fact fact = recorded.fact();
        Optional<Changes.Change> change = Optional.ofNullable(fact.factId()).flatMap(changes::of);
        String kind = Kind.of(fact.what()).kind();
        String told = shownBody ? told(fact) : "(withheld)";
        String mark = change.map(by -> (by.retracted() ? "Retracted by" : "Corrected by") + " no. " + by.by())
                .orElse("");
        String body = shownBody ? event.text(StoredPart.BODY).orElse(null) : null;
        String occurred = occurred(shownBody ? fact.occurred() : null);
        return line(event, new Cells(occurred, kind, told, recorded.by().id(), mark), body);
    }

    private record Cells(String occurred, String kind, String told, String by, String mark) {}

    private static String line(StoredEvent event, Cells cells, @Nullable String body) {
        StringBuilder page = new StringBuilder();
        String mark = cells.mark();
        page.append("<tr id=\"e").append(event.position()).append('"');
        if (!mark.isEmpty())
            page.append(" class=\"over\" title=\"").append(mark).append('"');
        page.append("><td>").append(event.position());
        page.append("</td><td>").append(escaped(cells.occurred()));
        page.append("</td><td><strong>")
                .append(escaped(cells.kind()))
                .append("</strong> ")
                .append(escaped(cells.told()));
        if (!mark.isEmpty()) page.append(" <em>").append(mark).append("</em>");
        if (body != null) {
            page.append("<details><summary>All of it</summary><pre>")
                    .append(escaped(body))
                    .append("</pre></details>");
        }
        page.append("</td><td>").append(event.time());
        return page.append("</td><td>")
                .append(escaped(cells.by()))
                .append("</td></tr>\n")
                .toString();
    }

    private static String told(Fact fact) {
        return switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected ->
                "of " + corrected.of() + ", " + word(corrected.reason()) + ": " + summary(corrected.fact());
            case RecordKeeping.FactRetracted retracted ->
                "of " + retracted.of() + ", " + word(retracted.reason()) + ": " + summary(fact);
            default -> summary(fact);
        };
    }

    private static String summary(Fact fact) {
        return fact.summary() == null ? "" : fact.summary();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String occurred(@Nullable Occurrence occurred) {
        if (occurred == null) return "";
        if (occurred.stated() != null) return occurred.stated();
        if (occurred.value() == null) return word(occurred.precision());
        String about = occurred.approximate() ? "about " : "";
        return about + occurred.value() + (occurred.zone() == null ? "" : " " + occurred.zone());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
