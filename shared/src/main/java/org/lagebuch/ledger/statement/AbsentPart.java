package org.lagebuch.ledger.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;

/**
 * A part that is not shown, and why: a line {@code <index> <part> <reason>} (ledger.md 1.11).
 *
 * @param index of its leaf
 * @param reason a word of {@code [a-z][a-z0-9-]}, at most 32
 */
public record AbsentPart(long index, String part, String reason) implements Comparable<AbsentPart> {
    /** Enough for some 100,000 parts, as a whole case without its natural persons has. */
    static final int BYTES_MAX = 4 * 1024 * 1024;

    static final String LINE = "(?:0|[1-9][0-9]{0,18}) [a-z][a-z0-9-]{0,31} [a-z][a-z0-9-]{0,31}\\n";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Comparator<AbsentPart> ORDER =
            Comparator.comparingLong(AbsentPart::index).thenComparing(AbsentPart::part);

    public AbsentPart {
        if (index < 0) throw new Malformed("no leaf " + index);
        if (!WORD.matcher(part).matches() || !WORD.matcher(reason).matches()) {
            throw new Malformed("not a part and a reason: " + part + ' ' + reason);
        }
    }

    @Override
    public int compareTo(AbsentPart other) {
        return ORDER.compare(this, other);
    }

    /** By leaf and part; a part is told of once. */
    static List<AbsentPart> sorted(List<AbsentPart> parts) {
        List<AbsentPart> sorted = parts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).compareTo(sorted.get(i - 1)) == 0) {
                throw new Malformed("part " + sorted.get(i).part() + " of leaf "
                        + sorted.get(i).index() + " twice");
            }
        }
        return sorted;
    }

    static String lines(String name, List<AbsentPart> parts) {
        StringBuilder text = new StringBuilder(name).append('\n');
        for (AbsentPart part : parts) {
            text.append(part.index()).append(' ').append(part.part()).append(' ');
            text.append(part.reason()).append('\n');
        }
        return text.toString();
    }

    static List<AbsentPart> read(String lines) {
        List<AbsentPart> parts = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ", 3);
            parts.add(new AbsentPart(Long.parseLong(words[0]), words[1], words[2]));
        }
        return parts;
    }
}
