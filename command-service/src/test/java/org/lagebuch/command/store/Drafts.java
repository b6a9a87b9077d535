package org.lagebuch.command.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Governance;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Impact;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Response;
import org.lagebuch.ledger.Octets;
import org.lagebuch.wire.Author;
import org.lagebuch.wire.EventText;
import org.lagebuch.wire.Tags;
import org.lagebuch.wire.Written;

/** Facts to append, and criteria to look for them. */
final class Drafts {
    static final String ANNOTATION = "lagebuch.Annotation";
    static final String CONTAINMENT = "lagebuch.Containment";

    private Drafts() {}

    static CaseId caseId(int number) {
        return new CaseId("%032x".formatted(number));
    }

    static Draft annotation(CaseId caseId, String text) {
        return draft(caseId, Fact.of(UUID.randomUUID(), new Governance.Annotation(), text));
    }

    static Draft containment(CaseId caseId, String text) {
        return draft(caseId, Fact.of(UUID.randomUUID(), new Response.Containment(null, null), text));
    }

    static Draft impact(CaseId caseId, String service) {
        return draft(caseId, about(Party.named(service), new Impact.ServiceImpact(50)));
    }

    static Draft naming(CaseId caseId, String person) {
        return draft(caseId, about(new Party(Party.PERSON, person, "a@b.example", null), new Governance.Annotation()));
    }

    static List<Draft> annotations(CaseId caseId, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> annotation(caseId, "remark " + i))
                .toList();
    }

    static EventCriteria inCase(CaseId caseId, String... types) {
        Set<QualifiedName> names =
                Set.of(types).stream().map(QualifiedName::new).collect(Collectors.toSet());
        return EventCriteria.havingTags(tag(Tags.ofCase(caseId))).andBeingOneOfTypes(names);
    }

    static TaggedEventMessage<?> message(Draft draft) {
        Written written = draft.written();
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        new MessageType(written.type(), Integer.toString(written.version())), draft, Map.of()),
                written.tags().stream().map(Drafts::tag).collect(Collectors.toSet()));
    }

    static Tag tag(String text) {
        int equals = text.indexOf('=');
        return Tag.of(text.substring(0, equals), text.substring(equals + 1));
    }

    private static Draft draft(CaseId caseId, Fact fact) {
        Octets request = Octets.of(new byte[32]);
        return new Draft(EventText.write(caseId, fact, new Author("ana", null)), request);
    }

    private static Fact about(Party subject, Happening what) {
        return new Fact(
                UUID.randomUUID(),
                what,
                null,
                null,
                null,
                null,
                "seen",
                null,
                false,
                null,
                null,
                List.of(),
                null,
                List.of(subject),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }
}
