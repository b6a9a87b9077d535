package org.lagebuch.query.export;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.Stamps;

/** What others attested of the log. */
final class Outside {
    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final Stamps stamps;
    private final Anchors anchors;

    Outside(MongoDatabase ledger, Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.cosignatures = new Cosignatures(ledger);
        this.stamps = new Stamps(ledger);
        this.anchors = new Anchors(ledger);
    }

    /**
     * The checkpoint that proves most of those with so many leaves: one that a witness saw, for a policy may ask for it,
     * or else one that was stamped, or else the latest.
     */
    Optional<Checkpoints.Stored> best(long size) {
        OptionalLong seen = LongStream.concat(
                        cosignatures.firstOf(size).stream().mapToLong(Long::longValue),
                        anchors.covering(size - 1).stream().mapToLong(Anchors.Place::size))
                .findFirst();
        Optional<Checkpoints.Stored> attested = seen.isPresent() ? checkpoints.at(seen.getAsLong()) : Optional.empty();
        return attested.or(checkpoints::latest)
                .filter(found -> found.size() >= size)
                .map(this::cosigned);
    }

    Checkpoints.Stored cosigned(Checkpoints.Stored checkpoint) {
        SignedNote note = checkpoint.note();
        for (NoteSignature line : cosignatures.of(checkpoint.size())) note = note.with(line);
        return new Checkpoints.Stored(checkpoint.size(), note);
    }

    List<Stamps.Stamp> stamps(long size) {
        return stamps.of(size);
    }

    List<Anchors.Place> anchorsBelow(long position) {
        return anchors.below(position);
    }
}
