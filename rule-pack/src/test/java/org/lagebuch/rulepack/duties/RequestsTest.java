package org.lagebuch.rulepack.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.State;
import org.lagebuch.fact.Moment;
import org.lagebuch.fact.Party;
import org.lagebuch.fact.Reporting;

/** An authority that asks sets the date itself. */
class RequestsTest {
    private static Obligation of(Docket docket, UUID request, String at) {
        return docket.one("authority-request", request.toString(), at);
    }

    private static UUID asked(Docket docket, String due) {
        return docket.note(
                "2023-06-10T08:00:00Z",
                new Reporting.AuthorityRequestReceived(
                        Party.named("LfDI"), due.isEmpty() ? null : Moment.at(due), "AZ 1"));
    }

    @Test
    void a_day_is_due_from_its_start_and_missed_after_its_end() {
        Docket docket = Docket.hospital();
        UUID request = asked(docket, "2023-06-20");
        Obligation duty = of(docket, request, "2023-06-10T09:00:00Z");
        assertThat(duty.recipient()).isEqualTo("LfDI");
        assertThat(duty.state()).isInstanceOf(State.Running.class);
        assertThat(Objects.requireNonNull(duty.dates()).conservative()).isEqualTo("2023-06-19T22:00:00Z");
        assertThat(duty.dates().statutory()).isEqualTo("2023-06-20T22:00:00Z");
        assertThat(of(docket, request, "2023-06-18T08:00:00Z").state()).isInstanceOf(State.DueSoon.class);
        assertThat(of(docket, request, "2023-06-20T22:00:01Z").state()).isInstanceOf(State.Overdue.class);
        assertThat(duty.anchor()).isEqualTo(request);
        assertThat(duty.explanation()).anyMatch(one -> one.contains("LfDI"));
    }

    @Test
    void without_a_date_the_time_since_it_came_is_shown() {
        Docket docket = Docket.hospital();
        UUID request = asked(docket, "");
        assertThat(of(docket, request, "2023-06-11T08:00:00Z").state())
                .isEqualTo(new State.NoFixedDeadline(Duration.ofDays(1)));
    }

    @Test
    void an_answer_in_time_or_late_ends_it() {
        Docket docket = Docket.hospital();
        UUID request = asked(docket, "2023-06-20");
        docket.note(
                "2023-06-19T08:00:00Z",
                Docket.asserted(
                        new UUID(1, 1),
                        new Reporting.AuthorityRequestAnswered(request, "post", null),
                        Moment.at("2023-06-19T10:00+02:00")));
        assertThat(of(docket, request, "2023-07-01T00:00:00Z").state())
                .isEqualTo(new State.Fulfilled(
                        new UUID(1, 1), Instant.parse("2023-06-19T08:00:00Z"), State.Punctuality.IN_TIME));
        Docket late = Docket.hospital();
        UUID second = asked(late, "2023-06-20");
        late.note(
                "2023-06-21T08:00:00Z",
                Docket.asserted(
                        new UUID(1, 2),
                        new Reporting.AuthorityRequestAnswered(second, "post", null),
                        Moment.at("2023-06-21T10:00+02:00")));
        assertThat(of(late, second, "2023-07-01T00:00:00Z").state())
                .isEqualTo(new State.Fulfilled(
                        new UUID(1, 2), Instant.parse("2023-06-21T08:00:00Z"), State.Punctuality.LATE));
        Docket open = Docket.hospital();
        UUID third = asked(open, "");
        open.note("2023-06-21T08:00:00Z", new Reporting.AuthorityRequestAnswered(third, "post", null));
        assertThat(of(open, third, "2023-07-01T00:00:00Z").state())
                .isInstanceOfSatisfying(
                        State.Fulfilled.class,
                        filed -> assertThat(filed.punctuality()).isEqualTo(State.Punctuality.NO_LIMIT));
    }

    @Test
    void an_answer_to_another_request_leaves_it_open() {
        Docket docket = Docket.hospital();
        UUID request = asked(docket, "2023-06-20");
        docket.note("2023-06-19T08:00:00Z", new Reporting.AuthorityRequestAnswered(new UUID(3, 3), "post", null));
        assertThat(of(docket, request, "2023-07-01T00:00:00Z").state()).isInstanceOf(State.Overdue.class);
    }
}
