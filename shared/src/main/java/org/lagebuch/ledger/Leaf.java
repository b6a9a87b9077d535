package org.lagebuch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
    private static final int STATEMENT_BYTES_USUAL = 512;
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    public Leaf {
        parts = List.copyOf(parts);
    }

    public record Part(String name, Digest commitment) {}

    public byte[] statement() {
        StringBuilder text = new StringBuilder(STATEMENT_BYTES_USUAL).append("timeline-leaf/v1\nlog ");
        text.append(origin).append("\nindex ").append(index).append("\ntime ");
        appendTime(text);
        text.append("\ncase ").append(caseId == null ? "-" : caseId).append("\nseq ");
        if (seq == NO_SEQ) text.append('-');
        else text.append(seq);
        text.append("\nprev ").append(prev == null ? "-" : prev.base64()).append('\n');
        for (Part part : parts) {
            text.append("part ").append(part.name()).append(' ');
            text.append(part.commitment().base64()).append('\n');
        }
        return text.toString().getBytes(US_ASCII);
    }

    /** {@code 2026-08-22T10:15:33.000Z}; a formatter takes longer than the hash of the whole statement. */
    private void appendTime(StringBuilder text) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        appendDigits(text, utc.getYear(), 4).append('-');
        appendDigits(text, utc.getMonthValue(), 2).append('-');
        appendDigits(text, utc.getDayOfMonth(), 2).append('T');
        appendDigits(text, utc.getHour(), 2).append(':');
        appendDigits(text, utc.getMinute(), 2).append(':');
        appendDigits(text, utc.getSecond(), 2).append('.');
        appendDigits(text, utc.getNano() / NANOS_OF_A_MILLISECOND, 3).append('Z');
    }

    private static StringBuilder appendDigits(StringBuilder text, int number, int digits) {
        int bound = 10;
        for (int i = 1; i < digits; i++) bound *= 10;
        if (number < 0 || number >= bound) throw new DateTimeException("no time of a leaf: " + number);
        for (int unit = bound / 10; unit > 0; unit /= 10) text.append((char) ('0' + number / unit % 10));
        return text;
    }

    /** The leaf's hash in the tree: {@code SHA-256(0x00 || statement)}. */
    public Digest hash() {
        return TreeHash.leaf(statement());
    }

    /** @throws MalformedLeaf where the bytes are not the one spelling of a statement */
    public static Leaf parse(byte[] statement) {
        if (statement.length > STATEMENT_BYTES_MAX) throw new MalformedLeaf("longer than 4,096 bytes");
        Leaf leaf = new LeafText(statement).read();
        leaf.refuseContradictions();
        return leaf;
    }

    private void refuseContradictions() {
        if ((caseId != null) != (seq != NO_SEQ)) throw new MalformedLeaf("case and seq do not go together");
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
}
