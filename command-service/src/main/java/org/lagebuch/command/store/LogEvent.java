package org.lagebuch.command.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Json;

/**
 * An event of the log itself and of no case: its opening, an anchor, an index of cases.
 *
 * @param told in the head, beside type, version and author
 * @param enclosed parts beside the head
 */
record LogEvent(String type, Map<String, String> told, List<Draft.Enclosed> enclosed) {
    private static final int VERSION = 1;
    private static final int APPEND_ID_BYTES = 16;

    LogEvent {
        told = Map.copyOf(told);
        enclosed = List.copyOf(enclosed);
    }

    /** @throws TooLarge where a part is larger than 256 KiB */
    Proposal proposal(NonceSource random) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("type", type);
        head.put("v", VERSION);
        head.put("by", "system");
        head.putAll(told);
        List<UnplacedPart> parts = new ArrayList<>();
        parts.add(UnplacedPart.of(StoredPart.HEAD, Json.text(head), null, random));
        enclosed.forEach(more -> parts.add(UnplacedPart.of(more.part(), more.text(), null, random)));
        parts.sort(Comparator.comparing(UnplacedPart::name));
        Proposal.Event event = new Proposal.Event(type, VERSION, null, null, parts, Set.of());
        return Proposal.of(random.bytes(APPEND_ID_BYTES), List.of(event), Condition.NONE);
    }
}
