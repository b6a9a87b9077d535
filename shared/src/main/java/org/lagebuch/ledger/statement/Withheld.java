package org.lagebuch.ledger.statement;

import java.util.List;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;

/** {@code timeline-withheld/v1} (ledger.md 1.11). What a bundle leaves out on purpose, told by the seal of its export. With no lines, everything is shown but what was erased. */
public record Withheld(List<AbsentPart> parts) {
    private static final String PART = "withheld";

    private static final Form FORM =
            Form.of("timeline-withheld/v1", AbsentPart.BYTES_MAX, "(?<parts>(?:" + AbsentPart.LINE + ")*+)");

    /** Name of the part of a seal that holds the n-th of these, from 1: a part has its limit, and a large case may need more. */
    public static String part(int number) {
        return number == 1 ? PART : PART + '-' + number;
    }

    /** Sorts by leaf and part. */
    public Withheld {
        parts = AbsentPart.sorted(parts);
    }

    /** @throws Malformed where the bytes are not the one spelling of it */
    public static Withheld parse(Octets bytes) {
        return FORM.parse(bytes, form -> new Withheld(AbsentPart.read(form.group("parts"))), Withheld::text);
    }

    public Octets bytes() {
        return Octets.ofUtf8(text());
    }

    private String text() {
        return AbsentPart.lines(FORM.name(), parts);
    }
}
