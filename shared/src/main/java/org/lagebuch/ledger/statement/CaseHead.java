package org.lagebuch.ledger.statement;

import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHash;

/**
 * {@code timeline-case-head/v1} (ledger.md 1.10): how far a case had come, an entry of a {@link CaseIndex}.
 *
 * @param count of the case's events, at least one
 * @param head leaf hash of the last of them
 */
public record CaseHead(String caseId, long count, Digest head) {
    private static final Form FORM = Form.of(
            "timeline-case-head/v1",
            256,
            "case (?<case>" + Form.CASE + ")\\ncount (?<count>" + Form.NUMBER + ")\\nhead (?<head>" + Form.HASH
                    + ")\\n");

    public CaseHead {
        if (count < 1) throw new Malformed("a case begins with an event");
    }

    /** @throws Malformed where the bytes are not the one spelling of an entry */
    public static CaseHead parse(Octets bytes) {
        return FORM.parse(
                bytes,
                form -> new CaseHead(form.group("case"), Form.number(form, "count"), Form.hash(form, "head")),
                CaseHead::text);
    }

    public Octets bytes() {
        return Octets.ofUtf8(text());
    }

    /** As a leaf of the index's tree. */
    public Digest hash() {
        return TreeHash.leaf(bytes().bytes());
    }

    private String text() {
        return FORM.name() + "\ncase " + caseId + "\ncount " + count + "\nhead " + head.base64() + '\n';
    }
}
