package org.lagebuch.command.wiring;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Casefiles;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.LedgerLog;
import org.lagebuch.log.StoredAppend;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;

/** Cases as the ledger's own index finds their facts by case and type. */
final class LedgerCasefiles implements Casefiles {
    private static final Set<Class<? extends Happening>> CHANGES =
            Set.of(RecordKeeping.FactCorrected.class, RecordKeeping.FactRetracted.class);

    private final LedgerLog log;

    LedgerCasefiles(LedgerLog log) {
        this.log = log;
    }

    @Override
    public Casefile of(CaseId caseId, Set<Class<? extends Happening>> kinds) {
        Set<String> types = Stream.of(Criteria.STANDING, CHANGES, kinds)
                .flatMap(Set::stream)
                .flatMap(Criteria::kinds)
                .map(Kind::type)
                .collect(Collectors.toSet());
        String ofCase = Tags.ofCase(caseId);
        Set<String> keys =
                types.stream().map(type -> Tags.narrowed(ofCase, type)).collect(Collectors.toSet());
        Casefile casefile = Casefile.blank();
        for (StoredAppend append : log.matching(keys, 0, Long.MAX_VALUE)) {
            for (StoredEvent event : append.events()) {
                boolean meant = caseId.hex().equals(event.leaf().caseId()) && types.contains(event.type());
                if (meant)
                    casefile = Folding.then(
                            casefile, event, EventReader.readWithoutNames(event).fact());
            }
        }
        return casefile;
    }
}
