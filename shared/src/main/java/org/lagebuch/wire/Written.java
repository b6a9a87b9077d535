package org.lagebuch.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;

/**
 * One event as text, ready for the ledger: what it is, and the parts it is committed by.
 *
 * @param caseId absent for events of the log itself
 * @param head always disclosed: type, version, author, ids and structured times
 * @param body everything else but the names of natural persons
 * @param people one text for each natural person the body refers to by number, from 1
 * @param tags what it can be found by; a pure function of head and body, never a person
 */
public record Written(
        String type,
        int version,
        @Nullable CaseId caseId,
        String head,
        String body,
        List<String> people,
        List<String> tags) {
    public Written {
        people = List.copyOf(people);
        tags = List.copyOf(tags);
    }
}
