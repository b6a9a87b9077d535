package org.lagebuch.command.notary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebuch.ledger.note.Checkpoint;
import org.lagebuch.ledger.note.NoteSignature;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.statement.Anchor;
import org.lagebuch.log.seal.Anchors;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.Cosignatures;
import org.lagebuch.log.seal.Stamps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a checkpoint stamped by everyone who has not, and writes into the log what came of it: an event that follows is
 * later than the stamps, and no clock of ours is needed to know it (ledger.md 1.9, "Two-way peg").
 */
final class StampRound {
    private static final Logger LOG = LoggerFactory.getLogger(StampRound.class);

    private final List<TimestampAuthority> authorities;
    private final Stores stores;
    private final Sealing.LogEvents events;
    private final Stamping stamping;

    /** What is stamped, and where it is kept that it was. */
    record Stores(Checkpoints checkpoints, Cosignatures cosignatures, Stamps stamps, Anchors anchors) {}

    StampRound(List<TimestampAuthority> authorities, Stores stores, Sealing.LogEvents events, Stamping stamping) {
        this.authorities = List.copyOf(authorities);
        this.stores = stores;
        this.events = events;
        this.stamping = stamping;
    }

    /** The checkpoint with something new in it, if there is one: more than the anchor of the one stamped before. */
    Optional<Checkpoints.Stored> grown() {
        long told = stores.anchors().latest().map(Anchors.Place::position).orElse(-1L) + 1;
        return stores.checkpoints().latest().filter(latest -> latest.size() > told);
    }

    /** The checkpoint that is anchored last, for those who have not stamped it. */
    Optional<Checkpoints.Stored> anchored() {
        return stores.anchors().latest().flatMap(last -> stores.checkpoints().at(last.size()));
    }

    /**
     * Whoever is away is passed over, and reported once the others' stamps stand in the log.
     *
     * @throws IOException where somebody did not stamp it
     */
    void stamp(Checkpoints.Stored checkpoint) throws IOException, InterruptedException {
        SignedNote note = logsOwn(checkpoint.note());
        List<String> missing = new ArrayList<>();
        Set<String> present = stores.stamps().of(checkpoint.size()).stream()
                .map(Stamps.Stamp::tsa)
                .collect(Collectors.toUnmodifiableSet());
        for (TimestampAuthority authority : authorities) {
            if (present.contains(authority.name())) continue;
            try {
                stores.stamps().keep(stamping.stamp(authority, checkpoint.size(), note));
            } catch (IOException e) {
                LOG.warn("No time stamp of size {} from {}: {}", checkpoint.size(), authority.name(), e.getMessage());
                missing.add(authority.name());
            }
        }
        anchor(checkpoint.size(), note);
        if (!missing.isEmpty())
            throw new IOException("no time stamp of size " + checkpoint.size() + " from " + missing);
    }

    /** Stamps that stand in no anchor are told of in one; also those kept just before this process last ended. */
    private void anchor(long size, SignedNote note) {
        Set<String> told = stores.anchors().authoritiesOf(size);
        List<Stamps.Stamp> untold = stores.stamps().of(size).stream()
                .filter(stamp -> !told.contains(stamp.tsa()))
                .toList();
        if (untold.isEmpty()) return;
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Anchor anchor = new Anchor(
                checkpoint.origin(),
                checkpoint.head(),
                note.digest(),
                untold.stream().map(Stamps.Stamp::digest).toList(),
                stores.cosignatures().of(size).stream()
                        .map(NoteSignature::digest)
                        .toList());
        long position = events.record(Anchors.TYPE, Anchors.PART, anchor.bytes().utf8());
        stores.anchors()
                .keep(new Anchors.Place(
                        position, size, untold.stream().map(Stamps.Stamp::tsa).toList()));
    }

    private static SignedNote logsOwn(SignedNote note) {
        return note.onlyOf(Checkpoint.parse(note.text()).origin());
    }
}
