package org.lagebuch.query.filings;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A filing as a page; whatever somebody wrote is text there, and never markup. */
final class FilingPage {
    private static final String STYLE = """
            @page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages);
              font-family: 'Liberation Sans'; font-size: 8pt; } }
            body { font-family: 'Liberation Sans'; font-size: 10pt; line-height: 1.35; }
            h1 { font-size: 15pt; margin: 0; } h2 { font-size: 10pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0; white-space: pre-wrap; word-wrap: break-word; } .small { font-size: 8pt; }
            """;

    private final Filed filed;
    private final JsonNode document;
    private final StringBuilder html = new StringBuilder();

    FilingPage(Filed filed) {
        this.filed = filed;
        this.document = filed.document().orElseThrow();
    }

    String html() {
        String title = document.at("/regime/name").asString("") + " — "
                + document.at("/stage/name").asString("");
        html.append("<html lang=\"en\"><head><title>").append(escaped(title)).append("</title><style>");
        html.append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        paragraph("small", document.at("/regime/law").asString(""));
        named("On behalf of", document.path("party").asString(null));
        named("To", document.path("recipient").asString(null));
        named("By", document.path("channel").asString(null));
        named("Submitted", filed.submittedAt());
        named("Receipt", filed.receipt());
        document.path("fields").forEach(this::field);
        html.append("<h2>Frozen as</h2>");
        named("SHA-256 of the attached JSON", filed.what().contentHash());
        named("Filing", document.path("factId").asString(null));
        named("Rule pack", document.path("pack").asString(null));
        return html.append("</body></html>").toString();
    }

    private void field(JsonNode field) {
        String article = field.path("article").asString(null);
        String label = field.path("label").asString("") + (article == null ? "" : " [" + article + "]");
        html.append("<h2>").append(escaped(label)).append("</h2>");
        paragraph("said", Answered.of(field));
    }

    private void named(String name, @Nullable String value) {
        if (value != null) paragraph("small", name + ": " + value);
    }

    private void paragraph(String style, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\">")
                .append(escaped(text))
                .append("</p>");
    }

    /** Also what XML 1.0 has no spelling for. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return point == '\n' || point == '\t' || (point >= 0x20 && point != 0xFFFE && point != 0xFFFF);
    }
}
