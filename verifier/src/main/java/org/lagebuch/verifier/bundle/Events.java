package org.lagebuch.verifier.bundle;

import static org.lagebuch.verifier.verdict.Code.ABSENCE_MALFORMED;
import static org.lagebuch.verifier.verdict.Code.EVENT_BACK_IN_TIME;
import static org.lagebuch.verifier.verdict.Code.EVENT_MISSING;
import static org.lagebuch.verifier.verdict.Code.EVENT_NOT_LINKED;
import static org.lagebuch.verifier.verdict.Code.EVENT_OF_OTHER_CASE;
import static org.lagebuch.verifier.verdict.Code.EVENT_OUT_OF_ORDER;
import static org.lagebuch.verifier.verdict.Code.LEAF_UNDER_OTHER_NAME;
import static org.lagebuch.verifier.verdict.Code.NO_EVENTS;
import static org.lagebuch.verifier.verdict.Code.SEAL_MISSING;

import java.util.Optional;
import java.util.function.Consumer;
import org.lagebuch.ledger.CaseChain;
import org.lagebuch.ledger.Leaf;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.statement.Erasure;
import org.lagebuch.ledger.statement.Withheld;
import org.lagebuch.verifier.archive.Archive;
import org.lagebuch.verifier.verdict.Code;
import org.lagebuch.verifier.verdict.Refusal;

/** The events of the case, one after the other from its first to the seal (V4 to V7). */
final class Events {
    private final Archive archive;
    private final ProvenLeaves leaves;
    private final Parts parts;
    private final Absences absences = new Absences();

    Events(Archive archive, ProvenLeaves leaves, Parts parts) {
        this.archive = archive;
        this.leaves = leaves;
        this.parts = parts;
    }

    /**
     * What was verified of a case.
     *
     * @param seal its last event
     */
    record Verified(CaseChain chain, Leaf first, Leaf seal, Absences absences) {}

    /** @param each is handed every event that was verified so far as the next of the case */
    Verified verify(Consumer<Leaf> each) {
        long[] indexes = Indexes.of(archive, "events/");
        if (indexes.length == 0) throw new Refusal(NO_EVENTS, "no events/<index>.leaf");
        Leaf first = read(indexes[0]);
        String caseId = first.caseId();
        if (caseId == null) throw new Refusal(EVENT_OF_OTHER_CASE, "leaf " + first.index() + " is of no case");
        Leaf seal = read(indexes[indexes.length - 1]);
        readWithheld(seal);
        CaseChain chain = CaseChain.begin(first.origin(), caseId);
        for (long index : indexes) {
            Leaf leaf = read(index);
            if (chain.verify(new CaseChain.Stored(leaf, leaf.hash())) instanceof Verdict.Refused refused) {
                throw Refusal.of(code(refused.why()), refused);
            }
            chain = chain.with(leaf);
            readParts(leaf);
            each.accept(leaf);
        }
        absences.end();
        return new Verified(chain, first, seal, absences);
    }

    private Leaf read(long index) {
        String prefix = "events/" + index;
        Leaf leaf = leaves.read(prefix + ".leaf", prefix + ".tlog-proof");
        if (leaf.index() != index) throw new Refusal(LEAF_UNDER_OTHER_NAME, prefix + " holds leaf " + leaf.index());
        return leaf;
    }

    /** The seal is recognised by its part {@code withheld}, of which there are more where one is too small. */
    private void readWithheld(Leaf seal) {
        Octets statement = withheld(seal, Withheld.part(1))
                .orElseThrow(() -> new Refusal(SEAL_MISSING, "event " + seal.index() + " has no part withheld"));
        for (int next = 2; statement != null; next++) {
            try {
                absences.withheld(Withheld.parse(statement));
            } catch (Malformed e) {
                throw new Refusal(ABSENCE_MALFORMED, "in event " + seal.index() + ": " + e.why());
            }
            statement = withheld(seal, Withheld.part(next)).orElse(null);
        }
    }

    private Optional<Octets> withheld(Leaf seal, String part) {
        return seal.parts().stream().noneMatch(of -> of.name().equals(part))
                ? Optional.empty()
                : parts.read(seal, "events/" + seal.index(), part);
    }

    private void readParts(Leaf leaf) {
        for (Leaf.Part part : leaf.parts()) {
            Optional<Octets> content = parts.read(leaf, "events/" + leaf.index(), part.name());
            if (content.isEmpty()) {
                absences.missing(leaf, part.name());
                continue;
            }
            absences.disclosed(leaf, part.name());
            if (part.name().equals(Erasure.PART) || part.name().startsWith(Erasure.PART + '-')) {
                readErasure(leaf, content.get());
            }
        }
    }

    private void readErasure(Leaf leaf, Octets statement) {
        try {
            absences.erased(Erasure.parse(statement));
        } catch (Malformed e) {
            throw new Refusal(ABSENCE_MALFORMED, "in event " + leaf.index() + ": " + e.why());
        }
    }

    private static Code code(Verdict.Why why) {
        return switch (why) {
            case OTHER_CASE, OTHER_LOG -> EVENT_OF_OTHER_CASE;
            case SEQ_GAP -> EVENT_MISSING;
            case INDEX_NOT_RISING -> EVENT_OUT_OF_ORDER;
            case TIME_WENT_BACK -> EVENT_BACK_IN_TIME;
            default -> EVENT_NOT_LINKED;
        };
    }
}
