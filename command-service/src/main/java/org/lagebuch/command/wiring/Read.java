package org.lagebuch.command.wiring;

import java.util.List;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.lagebuch.access.Members;
import org.lagebuch.command.casefile.Casefile;
import org.lagebuch.command.casefile.PartOf;
import org.lagebuch.log.EventReader;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.wire.EventText;

/** What was read of a case for a decision, and for whether it may be made. */
record Read(Casefile casefile, Members members) {
    static Read nothing() {
        return new Read(Casefile.blank(), Members.NONE);
    }

    Read then(EventMessage message) {
        if (!(message.payload() instanceof StoredEvent event)) return this;
        EventText.Recorded recorded = EventReader.readWithoutNames(event);
        return new Read(
                Folding.then(casefile, event, recorded.fact()),
                members.then(recorded.fact(), recorded.by().id()));
    }

    Read with(List<PartOf> sealedParts) {
        return new Read(casefile.withSealedParts(sealedParts), members);
    }
}
