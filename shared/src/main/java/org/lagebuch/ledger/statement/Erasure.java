package org.lagebuch.ledger.statement;

import java.util.List;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/** {@code timeline-erasure/v1} (ledger.md 1.11). Which parts were made unreadable for good, told by the event that did it. */
public record Erasure(List<AbsentPart> parts) {
    /** The part of an event that holds it. */
    public static final String PART = "erasure";

    private static final Form FORM =
            Form.of("timeline-erasure/v1", AbsentPart.BYTES_MAX, "(?<parts>(?:" + AbsentPart.LINE + ")++)");

    /** Sorts by leaf and part. */
    public Erasure {
        parts = AbsentPart.sorted(parts);
        if (parts.isEmpty()) throw new Malformed("an erasure of nothing");
    }

    /** @throws Malformed where the bytes are not the one spelling of it */
    public static Erasure parse(Octets bytes) {
        return FORM.parse(bytes, form -> new Erasure(AbsentPart.read(form.group("parts"))), Erasure::text);
    }

    public Octets bytes() {
        return Octets.ofUtf8(text());
    }

    private String text() {
        return AbsentPart.lines(FORM.name(), parts);
    }
}
