package org.lagebuch.verifier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.InclusionProof;
import org.lagebuch.ledger.MerkleTree;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.CaseHead;

/** Makes the bundle of a case from a log, in the order of the format. */
final class Export {
    private final SmallLog log;
    private final SignedNote checkpoint;
    private final Bundle bundle = new Bundle();
    private final Set<String> hidden = new LinkedHashSet<>();

    Export(SmallLog log, SignedNote checkpoint) {
        this.log = log;
        this.checkpoint = checkpoint;
        bundle.put("README.txt", "Read me.\n").put("policy.txt", SmallLog.POLICY);
        bundle.put("checkpoint", Octets.of(checkpoint.bytes()));
    }

    /** Leaves out a part, such as {@code 4 people}. */
    Export without(String indexAndPart) {
        hidden.add(indexAndPart);
        return this;
    }

    Export event(long index) {
        return leaf("events/" + index, index);
    }

    /** @param index where the system leaf with the index of cases lies */
    Export caseIndex(long index, List<CaseHead> heads, String caseId) {
        int at = 0;
        while (!heads.get(at).caseId().equals(caseId)) at++;
        MerkleTree tree = new MerkleTree(heads.stream().map(CaseHead::hash).toList());
        InclusionProof proof = tree.inclusion(at, heads.size());
        bundle.put("caseindex/entry", heads.get(at).bytes());
        bundle.put("caseindex/proof", "index " + at + "\n" + lines(proof.path()));
        return leaf("caseindex/leaf", "caseindex/leaf", "caseindex/tlog-proof", index);
    }

    Export anchor(long index, SignedNote stamped) {
        leaf("anchors/" + index, index);
        bundle.put("anchors/" + index + ".checkpoint", Octets.of(stamped.bytes()));
        return this;
    }

    Export token(String name, Octets token) {
        bundle.put(name, token);
        return this;
    }

    Export growth(int earlier) {
        bundle.put(
                "consistency/" + earlier,
                lines(log.tree().consistency(earlier, log.size()).path()));
        return this;
    }

    Bundle end() {
        return bundle.put("timeline.html", "<!doctype html><title>Timeline</title>\n")
                .listed();
    }

    private Export leaf(String prefix, long index) {
        return leaf(prefix, prefix + ".leaf", prefix + ".tlog-proof", index);
    }

    private Export leaf(String prefix, String leafName, String proofName, long index) {
        SmallLog.Recorded recorded = log.at(index);
        bundle.put(leafName, Octets.of(recorded.leaf().statement()));
        bundle.put(proofName, Octets.of(log.proof(index, checkpoint, log.size()).bytes()));
        recorded.parts().forEach((part, content) -> {
            if (hidden.contains(index + " " + part)) return;
            bundle.put(prefix + '.' + part, content.bytes());
            bundle.put(prefix + '.' + part + ".salt", content.salt());
        });
        return this;
    }

    private static String lines(List<Digest> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(hash.base64()).append('\n'));
        return lines.toString();
    }
}
