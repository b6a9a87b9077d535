package org.lagebuch.ledger.proof;

import static org.lagebuch.ledger.Verdict.Why.NO_KNOWN_SIGNATURE;
import static org.lagebuch.ledger.Verdict.Why.OTHER_LOG;
import static org.lagebuch.ledger.Verdict.Why.QUORUM_NOT_MET;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Verdict;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.Opening;
import org.lagebuch.ledger.note.Opening.Opened;
import org.lagebuch.ledger.note.Opening.Refused;
import org.lagebuch.ledger.note.VerifierKey;

/**
 * Whom a verifier believes: any of these logs, and the witnesses of a quorum (C2SP tlog-policy). It is the verifier's
 * own; a policy that came with what it should judge says nothing.
 */
public record Policy(List<Party> logs, List<Party> witnesses, Quorum quorum) {
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /** @param url where it is reached; of no meaning for verifying */
    public record Party(VerifierKey key, @Nullable String url) {}

    /** @throws org.lagebuch.ledger.Malformed which tells the line, counted from 1 */
    public static Policy parse(byte[] text) {
        return PolicyReader.read(text);
    }

    /**
     * A note counts if one of the logs signed it under its own origin, no known key fails, and the quorum cosigned. A
     * key that is both a log's and a witness's counts for either.
     */
    public Opening<Checkpoint> open(byte[] note) {
        return switch (Checkpoint.open(note, keys())) {
            case Refused<Checkpoint> refused -> refused;
            case Opened<Checkpoint> opened -> {
                @Nullable Opening<Checkpoint> objection = objection(opened);
                yield objection == null ? opened : objection;
            }
        };
    }

    private @Nullable Opening<Checkpoint> objection(Opened<Checkpoint> opened) {
        Set<VerifierKey> by =
                opened.by().stream().map(Opening.KnownSignature::key).collect(Collectors.toSet());
        List<VerifierKey> ofLogs =
                logs.stream().map(Party::key).filter(by::contains).toList();
        String origin = opened.content().origin();
        if (ofLogs.isEmpty()) return Opening.refused(NO_KNOWN_SIGNATURE, "none of a log");
        if (ofLogs.stream().noneMatch(key -> key.name().equals(origin))) return Opening.refused(OTHER_LOG, origin);
        if (quorum.isMetBy(by)) return null;
        return new Refused<>(new Verdict.Refused(QUORUM_NOT_MET, cosigners(by) + " cosigned"));
    }

    private String cosigners(Set<VerifierKey> by) {
        List<String> names = witnesses.stream()
                .map(Party::key)
                .filter(by::contains)
                .map(VerifierKey::name)
                .toList();
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private Set<VerifierKey> keys() {
        List<Party> all = new ArrayList<>(logs);
        all.addAll(witnesses);
        return all.stream().map(Party::key).collect(Collectors.toSet());
    }
}
