package org.lagebuch.command.store;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * What must not have been appended in between.
 *
 * @param from the first position that was not yet looked at
 */
record Condition(long from, Criteria criteria) {
    static final Condition NONE = new Condition(Long.MAX_VALUE, new Criteria(List.of()));

    static Condition of(AppendCondition condition) {
        if (condition.equals(AppendCondition.none())) return NONE;
        return new Condition(position(condition.consistencyMarker()), Criteria.of(condition.criteria()));
    }

    private static long position(ConsistencyMarker marker) {
        return Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }
}
