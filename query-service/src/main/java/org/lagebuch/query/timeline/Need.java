package org.lagebuch.query.timeline;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * What must have happened on both axes before something shows: it was recorded, and it was known.
 *
 * @param position from which on it stands in the record
 * @param known the instant from which on it was known, to the millisecond
 */
record Need(long position, Instant known) {
    boolean isMetAt(Need moment) {
        return position <= moment.position && !known.isAfter(moment.known);
    }

    /** What it takes for both to be met. */
    Need and(Need other) {
        return new Need(Math.max(position, other.position), known.isAfter(other.known) ? known : other.known);
    }

    Document document() {
        return new Document("p", position).append("k", Date.from(known));
    }

    static Need read(Document document) {
        return new Need(document.getLong("p"), document.getDate("k").toInstant());
    }
}
