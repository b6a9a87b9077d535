package org.lagebuch.command.wiring;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lagebuch.command.casefile.Inquiry;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.wire.Kind;
import org.lagebuch.wire.Tags;

/** An inquiry in Axon's words: what is loaded for a decision, and what would make it stale. */
final class Criteria {
    static final Set<Class<? extends Happening>> STANDING =
            Set.of(Intake.CaseOpened.class, Intake.CaseClosed.class, Intake.CaseReopened.class);

    private Criteria() {}

    static EventCriteria of(Inquiry inquiry) {
        Stream<String> facts = inquiry.facts().stream().map(id -> Tags.ofFact(inquiry.caseId(), id));
        Stream<String> services = inquiry.services().stream().map(name -> Tags.ofService(inquiry.caseId(), name));
        Set<EventCriteria> any = new HashSet<>();
        any.add(ofKinds(inquiry));
        Stream.concat(facts, services).forEach(tag -> any.add(EventCriteria.havingTags(tag(tag))));
        return EventCriteria.either(any);
    }

    /** Whatever happens to a case. */
    static EventCriteria ofCase(CaseId caseId) {
        return EventCriteria.havingTags(tag(Tags.ofCase(caseId)));
    }

    static Tag tag(String text) {
        int equals = text.indexOf('=');
        return Tag.of(text.substring(0, equals), text.substring(equals + 1));
    }

    private static EventCriteria ofKinds(Inquiry inquiry) {
        Set<QualifiedName> types = new HashSet<>();
        Stream.concat(STANDING.stream(), inquiry.kinds().stream())
                .flatMap(Criteria::kinds)
                .forEach(kind -> types.add(new QualifiedName(kind.type())));
        return EventCriteria.havingTags(tag(Tags.ofCase(inquiry.caseId()))).andBeingOneOfTypes(types);
    }

    static Stream<Kind> kinds(Class<? extends Happening> asked) {
        return Stream.of(Kind.values()).filter(kind -> asked.isAssignableFrom(kind.happening()));
    }
}
