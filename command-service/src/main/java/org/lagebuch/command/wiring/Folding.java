package org.lagebuch.command.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.Decision;
import org.lagebuch.command.casefile.Receipt;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;

/** Between what is stored and what rules speak of. */
final class Folding {
    private Folding() {}

    /** Rules judge what happened, not who is named in it: the names of persons stay sealed here. */
    static Casefile then(Casefile casefile, EventMessage message) {
        return message.payload() instanceof StoredEvent event ? then(casefile, event) : casefile;
    }

    static Casefile then(Casefile casefile, StoredEvent event) {
        Fact fact = EventReader.readWithoutNames(event).fact();
        CaseId caseId = event.caseId().orElseThrow();
        String request = event.request() == null ? null : event.request().toString();
        return casefile.then(fact, receipt(caseId, fact.factId(), event), request);
    }

    /** One for each recording, in their order. */
    static List<Receipt> receipts(CaseId caseId, Decision.Accepted accepted, List<StoredEvent> stored) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            UUID factId = accepted.recordings().get(i).fact().factId();
            receipts.add(receipt(caseId, factId, stored.get(i)));
        }
        return receipts;
    }

    private static Receipt receipt(CaseId caseId, @Nullable UUID factId, StoredEvent event) {
        return new Receipt(
                caseId,
                factId,
                event.position(),
                event.seq(),
                event.time(),
                event.hash().base64());
    }
}
