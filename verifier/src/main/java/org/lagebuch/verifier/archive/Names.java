package org.lagebuch.verifier.archive;

import static org.lagebuch.verifier.verdict.Code.ENTRY_UNKNOWN;
import static org.lagebuch.verifier.verdict.Code.ENTRY_UNSAFE;

import java.util.List;
import java.util.regex.Pattern;
import org.lagebuch.verifier.verdict.Refusal;

/** What may lie in a bundle (ledger.md 1.11), and how many bytes of it. */
final class Names {
    private static final int KIB = 1024;
    private static final String INDEX = "(?:0|[1-9][0-9]{0,18})";
    private static final String PART = "[a-z][a-z0-9-]{0,31}";
    private static final Pattern UNSAFE =
            Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*|.*\\\\.*");

    /** First the most frequent; a name is of the first kind that fits. */
    private static final List<Kind> KINDS = List.of(
            new Kind("events/" + INDEX + "\\.leaf", 4 * KIB),
            new Kind("events/" + INDEX + "\\.tlog-proof", 512 * KIB),
            new Kind("events/" + INDEX + "\\." + PART + "\\.salt", 32),
            new Kind("events/" + INDEX + "\\." + PART, 256 * KIB),
            new Kind("anchors/" + INDEX + "\\.leaf", 4 * KIB),
            new Kind("anchors/" + INDEX + "\\.(?:tlog-proof|checkpoint)", 512 * KIB),
            new Kind("anchors/" + INDEX + "\\.[1-9][0-9]?\\.tsr", 64 * KIB),
            new Kind("anchors/" + INDEX + "\\." + PART + "\\.salt", 32),
            new Kind("anchors/" + INDEX + "\\." + PART, 256 * KIB),
            new Kind("consistency/" + INDEX, 4 * KIB),
            new Kind("caseindex/(?:entry|proof|leaf)", 4 * KIB),
            new Kind("caseindex/tlog-proof", 512 * KIB),
            new Kind("caseindex/leaf\\." + PART + "\\.salt", 32),
            new Kind("caseindex/leaf\\." + PART, 256 * KIB),
            new Kind("checkpoint", 256 * KIB),
            new Kind("checkpoint\\.[1-9][0-9]?\\.tsr", 64 * KIB),
            new Kind("README\\.txt|policy\\.txt", 1024 * KIB),
            new Kind("timeline\\.html", 1024L * 1024 * KIB),
            new Kind("manifest\\.sha256", 512L * 1024 * KIB));

    private record Kind(Pattern form, long bytesMax) {
        Kind(String form, long bytesMax) {
            this(Pattern.compile(form), bytesMax);
        }
    }

    private Names() {}

    /** How many bytes an entry of this name may have. */
    static long bytesMax(String name) {
        for (Kind kind : KINDS) {
            if (kind.form().matcher(name).matches()) return kind.bytesMax();
        }
        String shown = shown(name);
        throw new Refusal(UNSAFE.matcher(name).matches() ? ENTRY_UNSAFE : ENTRY_UNKNOWN, shown);
    }

    /** A name from a stranger, fit for a terminal. */
    static String shown(String name) {
        String shown = name.replaceAll("[^ -~]", "?");
        return shown.length() <= 100 ? shown : shown.substring(0, 100) + "...";
    }
}
