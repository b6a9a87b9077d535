package org.lagebuch.query.export;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.seal.CaseHeads;
import org.lagebuch.log.seal.CaseIndexes;
import org.lagebuch.log.seal.Checkpoints;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;
import org.lagebuch.log.seal.NotaryState;
import org.lagebuch.log.seal.Tiles;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;

/** The ledger as far as it is signed. */
public final class SealedLedger {
    /** The notary signs once a second; this leaves it time for a few misses. */
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(10);

    /** Why something is held back that nobody asked to be. */
    static final String BEHIND_A_WALL = "withheld from the caller";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final OpenedLedger ledger;
    private final Checkpoints checkpoints;
    private final CaseIndexes indexes;
    private final CaseHeads heads;
    private final Tiles tiles;
    private final LogKeys keys;
    private final KeyChanges changes;
    private final NotaryState notary;
    private final Outside outside;
    private final CountDownLatch never = new CountDownLatch(1);

    public SealedLedger(OpenedLedger ledger, MongoDatabase database) {
        this.ledger = ledger;
        this.checkpoints = new Checkpoints(database);
        this.indexes = new CaseIndexes(database);
        this.heads = new CaseHeads(database);
        this.tiles = new Tiles(database);
        this.keys = new LogKeys(database);
        this.changes = new KeyChanges(database);
        this.notary = new NotaryState(database);
        this.outside = new Outside(database, checkpoints);
    }

    /** The latest, with what witnesses said of it. */
    Optional<Checkpoints.Stored> checkpoint() {
        return checkpoints.latest().map(outside::cosigned);
    }

    Tiles tiles() {
        return tiles;
    }

    /** Statements of leaves, which say nothing of what happened. */
    List<Octets> leaves(EntryBundle bundle) {
        return log().leaves(bundle.first(), bundle.width()).stream()
                .map(leaf -> Octets.of(leaf.statement()))
                .toList();
    }

    /** The policy of the log as it tells it itself (C2SP tlog-policy). */
    String policy() {
        return new OwnPolicy(keys, ledger.log().map(changes::told).orElse(List.of())).text();
    }

    LedgerLog log() {
        return ledger.log().orElseThrow(SealedLedger::notYet);
    }

    /** Whether an event can end a bundle: the trace of an export that an index of cases covers. */
    boolean isSeal(StoredEvent event) {
        return event.type().equals(Kind.RECORD_EXPORTED.type())
                && indexes.endingWith(event.position()).isPresent();
    }

    /** The last export of a case that somebody redacted. */
    Optional<Long> redactedExport(CaseId caseId) {
        String key = Tags.narrowed(Tags.ofCase(caseId), Kind.RECORD_EXPORTED.type());
        return log().matching(List.of(key), 0, Long.MAX_VALUE).reversed().stream()
                .flatMap(append -> append.events().reversed().stream())
                .filter(event -> caseId.hex().equals(event.leaf().caseId()))
                .filter(SealedLedger::isRedacted)
                .map(StoredEvent::position)
                .findFirst();
    }

    private static boolean isRedacted(StoredEvent event) {
        return event.type().equals(Kind.RECORD_EXPORTED.type())
                && redactions(event).stream().anyMatch(redaction -> !isOfWall(redaction));
    }

    /** What an export held back from its caller and would not from others. */
    static Set<UUID> heldBackByWalls(StoredEvent seal) {
        return redactions(seal).stream()
                .filter(SealedLedger::isOfWall)
                .map(RecordKeeping.Redaction::factId)
                .collect(toUnmodifiableSet());
    }

    private static boolean isOfWall(RecordKeeping.Redaction redaction) {
        return redaction.reason().equals(BEHIND_A_WALL);
    }

    private static List<RecordKeeping.Redaction> redactions(StoredEvent seal) {
        return EventReader.readWithoutNames(seal).fact().what() instanceof RecordKeeping.RecordExported exported
                ? exported.redact()
                : List.of();
    }

    /** What cannot be proved need not be recorded as given away. */
    void refuseWhileStopped() {
        if (notary.stop().isEmpty()) return;
        throw new Refused(new Problem(
                "sealing-stopped", 503, "Nothing is signed until somebody has looked at the ledger; see its health."));
    }

    /** @throws Refused where it is not signed yet, and not within some seconds */
    Bundle bundle(CaseId caseId, StoredEvent seal) throws InterruptedException {
        CaseIndexes.Place index = within(() -> indexes.endingWith(seal.position()));
        within(() -> checkpoints.latest().filter(at -> at.size() > index.position()));
        Checkpoints.Stored checkpoint = outside.best(index.position() + 1).orElseThrow(SealedLedger::notYet);
        Proofs proofs = new Proofs(log(), checkpoint, new Proofs.Sources(tiles, heads, keys, changes, outside), index);
        return new Bundle(caseId, seal, proofs, log());
    }

    private <T> T within(Supplier<Optional<T>> looking) throws InterruptedException {
        long end = System.nanoTime() + SEALED_WITHIN.toNanos();
        Optional<T> found = looking.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            boolean _ = never.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            found = looking.get();
        }
        return found.orElseThrow(SealedLedger::notYet);
    }

    private static Refused notYet() {
        return new Refused(new Problem(
                "not-sealed-yet", 503, "The record is not signed up to here yet, so it cannot be proved. Try again."));
    }
}
