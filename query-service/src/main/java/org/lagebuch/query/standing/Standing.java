package org.lagebuch.query.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.Sound;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.feed.OpenedLedger;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;

/**
 * Reads facts of chosen kinds of a case as they stood. The ledger's own index finds them by case and type, so nothing
 * has to be kept a second time, an answer is as fresh as the ledger, and what is erased there is gone here.
 */
public final class Standing {
    private static final Set<Class<? extends Happening>> ALWAYS =
            Set.of(Intake.CaseOpened.class, RecordKeeping.FactCorrected.class, RecordKeeping.FactRetracted.class);

    private final OpenedLedger ledger;
    private final Function<StoredEvent, EventText.Recorded> reading;

    /** @param reading of an event, with the names of persons or without them */
    public Standing(OpenedLedger ledger, Function<StoredEvent, EventText.Recorded> reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    /** Empty where the case was not opened by then. */
    public Optional<Stood> of(CaseId caseId, Set<Class<? extends Happening>> kinds, AsOf moment) {
        Fold fold = new Fold(caseId, moment);
        for (StoredEvent event : events(caseId, kinds, moment.position())) {
            Sound.check(event);
            fold.take(event, reading.apply(event).fact());
        }
        return fold.stood();
    }

    /**
     * An event with the fact it tells.
     *
     * @param event without its parts' contents being of interest
     */
    public record Heard(StoredEvent event, Fact fact) {}

    /** Everything recorded of some facts by then: they themselves, what changed them, and what speaks about them. */
    public List<Heard> about(CaseId caseId, Set<UUID> factIds, AsOf moment) {
        List<String> keys = factIds.stream()
                .flatMap(id -> Stream.of(Tags.ofFact(caseId, id), Tags.ofWordAbout(caseId, id)))
                .toList();
        List<Heard> heard = new ArrayList<>();
        for (StoredAppend append :
                ledger.log().map(log -> matching(log, keys, moment.position())).orElse(List.of())) {
            for (StoredEvent event : append.events()) {
                if (event.position() > moment.position()
                        || !caseId.hex().equals(event.leaf().caseId())) continue;
                Sound.check(event);
                Fact fact = reading.apply(event).fact();
                if (Tags.of(caseId, fact).stream().anyMatch(keys::contains)) heard.add(new Heard(event, fact));
            }
        }
        return heard;
    }

    private List<StoredEvent> events(CaseId caseId, Set<Class<? extends Happening>> kinds, long upTo) {
        String ofCase = Tags.ofCase(caseId);
        List<String> keys = Stream.of(Kind.values())
                .filter(kind -> kinds.contains(kind.happening()) || ALWAYS.contains(kind.happening()))
                .map(kind -> Tags.narrowed(ofCase, kind.type()))
                .toList();
        List<StoredEvent> found = new ArrayList<>();
        for (StoredAppend append :
                ledger.log().map(log -> matching(log, keys, upTo)).orElse(List.of())) {
            append.events().stream()
                    .filter(event -> event.position() <= upTo
                            && caseId.hex().equals(event.leaf().caseId())
                            && keys.contains(Tags.narrowed(ofCase, event.type())))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<StoredAppend> matching(LedgerLog log, List<String> keys, long upTo) {
        return log.matching(keys, 0, upTo == Long.MAX_VALUE ? upTo : upTo + 1);
    }
}
