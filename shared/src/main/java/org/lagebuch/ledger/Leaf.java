package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The leaf statement {@code timeline-leaf/v1} (ledger.md 1.4): what the tree binds of one event. Every field has one
 * spelling, so a statement and its values stand for each other.
 *
 * @param origin the log's name
 * @param index position in the log, from 0
 * @param time to the millisecond, never before that of the leaf ahead
 * @param caseId 32 lower-case hex digits; absent for events of the log itself
 * @param seq position in the case, from 0; {@link #NO_SEQ} for events of the log itself
 * @param prev leaf hash of the case's event before; absent for its first
 * @param parts 1 to 32, names strictly ascending
 */
public record Leaf(
        String origin,
        long index,
        Instant time,
        @Nullable String caseId,
        long seq,
        @Nullable Digest prev,
        List<Part> parts) {
    public static final long NO_SEQ = -1;
    private static final int STATEMENT_BYTES_MAX = 4096;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** That 44 characters are base64 is found when they are decoded; here it would take as long as all else. */
    private static final Pattern FORM = Pattern.compile("timeline-leaf/v1\\n"
            + "log (?<log>[a-z0-9./-]{1,200})\\n"
            + "index (?<index>0|[1-9][0-9]{0,18})\\n"
            + "time (?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)\\n"
            + "case (?<case>-|[0-9a-f]{32})\\n"
            + "seq (?<seq>-|0|[1-9][0-9]{0,18})\\n"
            + "prev (?<prev>-|[!-~]{43}=)\\n"
            + "(?<parts>(?:part [a-z][a-z0-9-]{0,31} [!-~]{43}=\\n){1,32})");

    public Leaf {
        parts = List.copyOf(parts);
    }

    public record Part(String name, Digest commitment) {}

    public byte[] statement() {
        StringBuilder text = new StringBuilder("timeline-leaf/v1\n");
        text.append("log ").append(origin).append("\nindex ").append(index).append('\n');
        text.append("time ").append(TIME.format(time)).append('\n');
        text.append("case ").append(caseId == null ? "-" : caseId).append('\n');
        text.append("seq ").append(seq == NO_SEQ ? "-" : seq).append('\n');
        text.append("prev ").append(prev == null ? "-" : prev.base64()).append('\n');
        for (Part part : parts) {
            text.append("part ")
                    .append(part.name())
                    .append(' ')
                    .append(part.commitment().base64())
                    .append('\n');
        }
        return text.toString().getBytes(US_ASCII);
    }

    /** The leaf's hash in the tree: {@code SHA-256(0x00 || statement)}. */
    public Digest hash() {
        return TreeHash.leaf(statement());
    }

    /** @throws MalformedLeaf where the bytes are not the one spelling of a statement */
    public static Leaf parse(byte[] statement) {
        if (statement.length > STATEMENT_BYTES_MAX) throw new MalformedLeaf("longer than 4,096 bytes");
        Matcher form = FORM.matcher(new String(statement, ISO_8859_1));
        if (!form.matches()) throw new MalformedLeaf("not of the form of timeline-leaf/v1");
        try {
            boolean ofCase = !"-".equals(form.group("case"));
            Leaf leaf = new Leaf(
                    form.group("log"),
                    Long.parseLong(form.group("index")),
                    Instant.parse(form.group("time")),
                    ofCase ? form.group("case") : null,
                    "-".equals(form.group("seq")) ? NO_SEQ : Long.parseLong(form.group("seq")),
                    "-".equals(form.group("prev")) ? null : Digest.parseBase64(form.group("prev")),
                    parts(form.group("parts")));
            leaf.refuseContradictions(ofCase);
            leaf.refuseOtherSpelling(statement);
            return leaf;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedLeaf(String.valueOf(e.getMessage()));
        }
    }

    private void refuseContradictions(boolean ofCase) {
        if (ofCase != (seq != NO_SEQ)) throw new MalformedLeaf("case and seq do not go together");
        if ((prev == null) != (seq <= 0)) throw new MalformedLeaf("prev and seq do not go together");
        boolean head = false;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && parts.get(i - 1).name().compareTo(parts.get(i).name()) >= 0) {
                throw new MalformedLeaf("part names are not strictly ascending");
            }
            head |= parts.get(i).name().equals("head");
        }
        if (!head) throw new MalformedLeaf("the part head is missing");
    }

    /** The JDK reads some instants, such as 24:00 and leap seconds, that it would never write. */
    private void refuseOtherSpelling(byte[] statement) {
        if (!Arrays.equals(statement(), statement)) throw new MalformedLeaf("not the one spelling of its values");
    }

    private static List<Part> parts(String lines) {
        List<Part> parts = new ArrayList<>();
        lines.lines().forEach(line -> {
            String[] words = line.split(" ", 3);
            parts.add(new Part(words[1], Digest.parseBase64(words[2])));
        });
        return parts;
    }
}
