package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.ENTRY_MISSING;
import static org.lagebuch.verifier.verdict.Code.PART_ALTERED;
import static org.lagebuch.verifier.verdict.Code.PART_HALF_DISCLOSED;
import static org.lagebuch.verifier.verdict.Code.PART_NAME_RESERVED;

import java.util.Optional;
import java.util.Set;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Refusal;

/** Contents of parts, each held against what its leaf committed to (V6). */
record Parts(Archive archive) {
    private static final String SALT = ".salt";
    /** What else lies beside a leaf; a part of that name could pass for it. */
    private static final Set<String> RESERVED = Set.of("leaf", "tlog-proof", "checkpoint");

    /** @param prefix of the leaf's entries, such as {@code events/17} */
    Optional<Octets> read(Leaf leaf, String prefix, String part) {
        String name = prefix + '.' + part;
        if (RESERVED.contains(part)) throw new Refusal(PART_NAME_RESERVED, name);
        String salt = name + SALT;
        boolean content = archive.has(name);
        if (content != archive.has(salt)) throw new Refusal(PART_HALF_DISCLOSED, name);
        if (!content) return Optional.empty();
        Octets bytes = archive.read(name);
        Verdict verdict = Commitment.verify(leaf, part, archive.read(salt), bytes);
        if (verdict instanceof Verdict.Refused refused) throw Refusal.of(PART_ALTERED, refused);
        return Optional.of(bytes);
    }

    /** Of a leaf of the log itself, which shows all its parts. */
    Octets readAll(Leaf leaf, String prefix, String wanted) {
        Octets found = null;
        for (Leaf.Part part : leaf.parts()) {
            Octets bytes = read(leaf, prefix, part.name()).orElse(null);
            if (bytes == null) throw new Refusal(ENTRY_MISSING, prefix + '.' + part.name());
            if (part.name().equals(wanted)) found = bytes;
        }
        if (found == null) throw new Refusal(ENTRY_MISSING, prefix + '.' + wanted);
        return found;
    }
}
