package org.lagebuch.command.store;

import java.util.Set;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.log.StoredPart;

/** A stored event with the tags it is found by. */
record Found(StoredEvent event, Set<String> tags) {
    long position() {
        return event.position();
    }

    /** What its parts weigh, about. */
    int bytes() {
        int bytes = 0;
        for (StoredPart part : event.parts())
            if (part.stored() != null) bytes += part.stored().size();
        return bytes;
    }

    boolean meets(Criteria criteria) {
        return criteria.matches(event.type(), tags);
    }
}
