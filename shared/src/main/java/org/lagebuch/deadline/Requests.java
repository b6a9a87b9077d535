package org.lagebuch.deadline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.count.Anchor;
import org.lagebuch.deadline.count.DueDates;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;
import org.lagebuch.fact.Reporting.AuthorityRequestAnswered;
import org.lagebuch.fact.Reporting.AuthorityRequestReceived;
import org.lagebuch.fact.Wall;

/** What authorities asked, each with the date it set itself. */
final class Requests {
    private static final String REGIME = "authority-request";

    private final Told told;
    private final @Nullable String party;
    private final ZoneId zone;

    /** @param own of the organisation whose case it is: it is the one that is asked */
    Requests(Knowledge own) {
        this.told = own.told();
        this.party = own.party().name();
        this.zone = told.record().zone();
    }

    List<Obligation> of(Instant at) {
        return told.of(AuthorityRequestReceived.class).stream()
                .map(request -> obligation(request, at))
                .toList();
    }

    private Obligation obligation(Told.Of<AuthorityRequestReceived> request, Instant at) {
        Optional<DueDates> dates = Times.anchor(request.what().due(), zone)
                .map(due -> new DueDates(due.earliest(), due.latest(), List.of("The authority set the date itself.")));
        State state = answer(request).map(answer -> answered(answer, dates)).orElseGet(() -> open(request, dates, at));
        String authority = name(request.what().authority());
        return new Obligation(
                Obligation.Kind.LAW,
                null,
                REGIME,
                "Request of an authority",
                request.noted().id().toString(),
                name(request.noted().fact()).orElse("Answer to " + authority),
                party,
                "as the authority set it",
                authority,
                new Applies.Yes(),
                state,
                dates.orElse(null),
                request.noted().id(),
                List.of(),
                List.of(),
                List.of("Fact " + request.noted().id() + " is a request of " + authority + ".", States.words(state)));
    }

    private State open(Told.Of<AuthorityRequestReceived> request, Optional<DueDates> dates, Instant at) {
        Noted noted = request.noted();
        Instant received = Times.told(noted, zone)
                .map(Anchor::earliest)
                .orElse(noted.first().recordedAt());
        return dates.map(found -> States.running(found, received, at)).orElseGet(() -> States.open(received, at));
    }

    private State answered(Told.Of<AuthorityRequestAnswered> answer, Optional<DueDates> dates) {
        Instant at = Times.done(answer.noted(), zone);
        State.Punctuality punctuality = dates.map(found -> at.isAfter(found.statutory()))
                .map(late -> late ? State.Punctuality.LATE : State.Punctuality.IN_TIME)
                .orElse(State.Punctuality.NO_LIMIT);
        return new State.Fulfilled(answer.noted().id(), at, punctuality);
    }

    private Optional<Told.Of<AuthorityRequestAnswered>> answer(Told.Of<AuthorityRequestReceived> request) {
        return told.of(AuthorityRequestAnswered.class).stream()
                .filter(answer -> Reporting.answeredBy(answer.noted().fact())
                        .contains(request.noted().id()))
                .findFirst();
    }

    /** Duties are told to all who see the case, whatever is behind a wall. */
    private static Optional<String> name(Fact request) {
        return Wall.of(request).isPresent() ? Optional.empty() : Optional.ofNullable(request.summary());
    }

    private static String name(@Nullable Party authority) {
        return authority == null || authority.name() == null ? "an authority" : authority.name();
    }
}
