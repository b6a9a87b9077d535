package org.lagebuch.witness;

import static java.util.stream.Collectors.groupingBy;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagebuch.ledger.Malformed;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.KeyType;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.note.SigningKey;
import org.lagebuch.ledger.note.VerifierKey;

/** Knows some logs by their keys, and lets none of them show one history here and another there. */
public final class Witness {
    private final Map<String, WitnessedLog> logs;
    private final InstantSource clock;

    private Witness(Map<String, WitnessedLog> logs, InstantSource clock) {
        this.logs = Map.copyOf(logs);
        this.clock = clock;
    }

    /**
     * @param logs the keys of the logs; several of one name are of one log
     * @throws Malformed where a key is not one that a log signs with
     */
    public static Witness of(List<VerifierKey> logs, SigningKey own, DataDirectory data, InstantSource clock) {
        if (logs.stream().anyMatch(key -> key.type() == KeyType.COSIGNATURE)) {
            throw new Malformed("a log does not sign with a witness's key");
        }
        Map<String, WitnessedLog> known = new HashMap<>();
        logs.stream()
                .collect(groupingBy(VerifierKey::name))
                .forEach((origin, keys) -> known.put(origin, new WitnessedLog(origin, keys, own, data)));
        return new Witness(known, clock);
    }

    Answer add(byte[] body) {
        Submission submission;
        Checkpoint shown;
        try {
            submission = Submission.parse(body);
            shown = Checkpoint.parse(SignedNote.parse(submission.note().bytes()).text());
        } catch (Malformed e) {
            return new Answer.Malformed(e.why());
        }
        WitnessedLog log = logs.get(shown.origin());
        return log == null
                ? new Answer.UnknownLog()
                : log.add(submission, shown, clock.instant().getEpochSecond());
    }
}
