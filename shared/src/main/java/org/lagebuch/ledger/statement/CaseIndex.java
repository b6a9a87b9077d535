package org.lagebuch.ledger.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.TreeHead;

/**
 * {@code timeline-case-index/v1} (ledger.md 1.10): which cases a log had, and how far each had come, so that neither a
 * case nor its newest events can be left out later.
 *
 * @param size leaves of the log that it covers, from the first
 * @param cases head of the tree over the entries, sorted by case id
 */
public record CaseIndex(String origin, long size, TreeHead cases) {
    private static final Form FORM = Form.of(
            "timeline-case-index/v1",
            512,
            "log (?<log>" + Form.ORIGIN + ")\\nsize (?<size>" + Form.NUMBER + ")\\ncases (?<cases>" + Form.NUMBER
                    + ")\\nroot (?<root>" + Form.HASH + ")\\n");

    public CaseIndex {
        if (size < 0) throw new Malformed("a log has no " + size + " leaves");
        if (cases.size() > size) throw new Malformed("more cases than leaves");
        if (cases.size() == 0 && !cases.equals(TreeHead.EMPTY)) throw new Malformed("a root of no cases");
    }

    public static CaseIndex of(String origin, long size, List<CaseHead> cases) {
        return new CaseIndex(origin, size, tree(cases).head());
    }

    /** Over the entries, which it sorts; for the proof of one of them. */
    public static MerkleTree tree(List<CaseHead> cases) {
        return new MerkleTree(sorted(cases).stream().map(CaseHead::hash).toList());
    }

    /** In the order of the tree. */
    public static List<CaseHead> sorted(List<CaseHead> cases) {
        List<CaseHead> sorted =
                cases.stream().sorted(Comparator.comparing(CaseHead::caseId)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (Objects.equals(sorted.get(i).caseId(), sorted.get(i - 1).caseId())) {
                throw new Malformed("case " + sorted.get(i).caseId() + " twice");
            }
        }
        return sorted;
    }

    /** @throws Malformed where the bytes are not the one spelling of an index */
    public static CaseIndex parse(Octets bytes) {
        return FORM.parse(
                bytes,
                form -> new CaseIndex(form.group("log"), Form.number(form, "size"), Form.head(form, "cases")),
                CaseIndex::text);
    }

    public Octets bytes() {
        return Octets.ofUtf8(text());
    }

    private String text() {
        return FORM.name() + "\nlog " + origin + "\nsize " + size + "\ncases " + cases.size() + "\nroot "
                + cases.root().base64() + '\n';
    }
}
