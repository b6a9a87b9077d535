package org.lagebuch.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lagebuch.fact.CaseId;
import org.lagebuch.log.PersonKeys;
import org.lagebuch.log.StoredPart;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Written;
import tools.jackson.databind.JsonNode;

/** Makes proposals of drafts, on the caller's own thread: salts, commitments and keys of persons need no turn. */
final class Proposing {
    private static final int ID_BYTES = 16;

    private final PersonKeys keys;
    private final NonceSource random;

    Proposing(PersonKeys keys, NonceSource random) {
        this.keys = keys;
        this.random = random;
    }

    record Tagged(Draft draft, Set<String> tags) {}

    /** @throws TooLarge where it is more than an append may hold */
    Proposal proposal(List<Tagged> drafts, Condition condition) {
        List<Proposal.Event> events = drafts.stream().map(this::event).toList();
        return Proposal.of(random.bytes(ID_BYTES), events, condition);
    }

    private Proposal.Event event(Tagged tagged) {
        Written written = tagged.draft().written();
        return new Proposal.Event(
                written.type(),
                written.version(),
                written.caseId(),
                tagged.draft().request(),
                parts(tagged.draft()),
                tagged.tags());
    }

    private List<UnplacedPart> parts(Draft draft) {
        Written written = draft.written();
        List<UnplacedPart> parts = new ArrayList<>();
        parts.add(UnplacedPart.of(StoredPart.HEAD, written.head(), null, random));
        if (!written.body().isEmpty()) parts.add(UnplacedPart.of(StoredPart.BODY, written.body(), null, random));
        int number = 0;
        for (String person : written.people()) {
            parts.add(UnplacedPart.of(StoredPart.ofPerson(++number), person, key(written, person), random));
        }
        draft.enclosed().forEach(more -> parts.add(UnplacedPart.of(more.part(), more.text(), null, random)));
        parts.sort(Comparator.comparing(UnplacedPart::name));
        return parts;
    }

    /** A person who was not named is told apart by how to reach them. */
    private PersonKeys.PersonKey key(Written written, String person) {
        CaseId caseId = written.caseId();
        if (caseId == null) throw new IllegalArgumentException("an event of no case names a person");
        JsonNode told = Json.parse(person.getBytes(UTF_8));
        return keys.of(caseId, told.path("name").asString(told.path("contact").asString("")));
    }
}
