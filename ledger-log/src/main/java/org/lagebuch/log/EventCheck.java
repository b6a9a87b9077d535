package org.lagebuch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagebuch.fact.CaseId;
import org.lagebuch.ledger.Commitment;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.PartSeal;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Unreadable;
import tools.jackson.databind.JsonNode;

/** Whether an append is what its parts make of it. What was erased, or whose key is gone, cannot be looked into. */
final class EventCheck {
    private final String origin;
    private final PersonKeys keys;

    EventCheck(String origin, PersonKeys keys) {
        this.origin = origin;
        this.keys = keys;
    }

    List<Finding> findings(StoredAppend append) {
        List<Finding> findings = new ArrayList<>();
        for (StoredEvent event : append.events()) {
            if (!event.leaf().hash().equals(event.hash())) findings.add(new Finding.Altered(event.position()));
            if (!labelled(event)) findings.add(new Finding.Mislabelled(event.position()));
            for (StoredPart part : event.parts()) {
                if (!committed(event, part)) findings.add(new Finding.PartAltered(event.position(), part.name()));
            }
        }
        if (!indexed(append)) findings.add(new Finding.Misindexed(append.first()));
        return findings;
    }

    private boolean committed(StoredEvent event, StoredPart part) {
        try {
            return opened(event, part)
                    .map(opened -> Commitment.of(part.name(), opened.salt(), opened.content())
                            .equals(part.commitment()))
                    .orElse(true);
        } catch (IllegalArgumentException unopened) {
            return false;
        }
    }

    private Optional<PartSeal.Opened> opened(StoredEvent event, StoredPart part) {
        Octets stored = part.stored();
        if (stored == null) return Optional.empty();
        if (PartSeal.isInClear(stored)) return Optional.of(PartSeal.openClear(stored));
        PartSeal.Place place = new PartSeal.Place(origin, event.position(), part.name());
        return keys.find(PartSeal.keyId(stored)).map(key -> PartSeal.open(key, place, stored));
    }

    private static boolean labelled(StoredEvent event) {
        try {
            JsonNode head = Json.parse(event.text(StoredPart.HEAD).orElse("").getBytes(UTF_8));
            return head.path("type").asString("").equals(event.type())
                    && head.path("v").asInt(0) == event.version();
        } catch (Unreadable e) {
            return false;
        }
    }

    /** Text withheld or not understood leaves open what the append should be found by. */
    private static boolean indexed(StoredAppend append) {
        Set<String> expected = new LinkedHashSet<>();
        try {
            for (StoredEvent event : append.events()) {
                Optional<CaseId> caseId = event.caseId();
                if (caseId.isEmpty()) continue;
                EventText.Recorded recorded = EventReader.readWithoutNames(event);
                if (recorded.withheld()) return true;
                for (String tag : EventText.write(caseId.get(), recorded.fact(), recorded.by())
                        .tags()) {
                    expected.add(tag);
                    expected.add(Tags.narrowed(tag, event.type()));
                }
            }
        } catch (Unreadable e) {
            return true;
        }
        return expected.equals(new LinkedHashSet<>(append.keys()));
    }
}
