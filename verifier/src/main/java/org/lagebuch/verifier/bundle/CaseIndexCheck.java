package org.lagebuch.verifier.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.lagebuch.verifier.verdict.Code.CASE_CUT_SHORT;
import static org.lagebuch.verifier.verdict.Code.CASE_ENDS_OTHERWISE;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_LACKS_CASE;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_OF_OTHER_CASE;
import static org.lagebuch.verifier.verdict.Code.CASE_INDEX_TOO_OLD;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagebuch.ledger.CaseChain;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.statement.CaseHead;
import org.lagebuch.ledger.statement.CaseIndex;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Refusal;

/** That the log itself says the case ends here: level C2 of ledger.md 1.10 (V8). */
record CaseIndexCheck(Archive archive, ProvenLeaves leaves, Parts parts) {
    private static final String ENTRY = "caseindex/entry";
    private static final String PROOF = "caseindex/proof";
    private static final Pattern INDEX_LINE = Pattern.compile("index (0|[1-9][0-9]{0,17})\\n");

    void verify(CaseChain chain, Leaf seal) {
        Leaf leaf = leaves.read("caseindex/leaf", "caseindex/tlog-proof");
        if (leaf.caseId() != null) throw new Refusal(CASE_INDEX_MALFORMED, "leaf " + leaf.index() + " is of a case");
        CaseIndex index = index(parts.readAll(leaf, "caseindex/leaf", "caseindex"));
        if (!index.origin().equals(leaf.origin()) || index.size() > leaf.index()) {
            throw new Refusal(CASE_INDEX_MALFORMED, "it speaks of " + index.size() + " leaves of " + index.origin());
        }
        if (index.size() <= seal.index()) {
            throw new Refusal(CASE_INDEX_TOO_OLD, "it covers " + index.size() + " leaves, not leaf " + seal.index());
        }
        CaseHead entry = entry(archive.read(ENTRY));
        if (!entry.caseId().equals(chain.caseId())) throw new Refusal(CASE_INDEX_OF_OTHER_CASE, entry.caseId());
        if (proof(archive.read(PROOF)).verify(entry.hash(), index.cases()) instanceof Verdict.Refused refused) {
            throw Refusal.of(CASE_INDEX_LACKS_CASE, refused);
        }
        if (entry.count() != chain.count()) {
            throw new Refusal(CASE_CUT_SHORT, "it has " + entry.count() + " events, the bundle " + chain.count());
        }
        if (!entry.head().equals(seal.hash())) {
            throw new Refusal(CASE_ENDS_OTHERWISE, "with " + entry.head() + ", not leaf " + seal.index());
        }
    }

    private static CaseIndex index(Octets bytes) {
        try {
            return CaseIndex.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(CASE_INDEX_MALFORMED, e.why());
        }
    }

    private static CaseHead entry(Octets bytes) {
        try {
            return CaseHead.parse(bytes);
        } catch (Malformed e) {
            throw new Refusal(CASE_INDEX_MALFORMED, ENTRY + ": " + e.why());
        }
    }

    private static InclusionProof proof(Octets bytes) {
        String text = new String(bytes.bytes(), ISO_8859_1);
        Matcher first = INDEX_LINE.matcher(text);
        if (!first.lookingAt()) throw new Refusal(CASE_INDEX_MALFORMED, PROOF + " does not begin with its index");
        List<Digest> path = HashLines.read(PROOF, text.substring(first.end()), CASE_INDEX_MALFORMED);
        return new InclusionProof(Long.parseLong(first.group(1)), path);
    }
}
