package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;

/** One count, said in one line: {@code Counted.by(DE_HOURS, 24, HOURS).from("...").in("Europe/Berlin", "DE-RP")}. */
final class Counted {
    private final Due due;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private Holidays holidays = FewHolidays.NONE;
    private Place place = new Place(ZoneId.of("Europe/Berlin"), "DE-RP", false);

    private Counted(Due due) {
        this.due = due;
    }

    static Counted of(Due due) {
        return new Counted(due);
    }

    static Counted by(RuleCode rule, int amount, Due.Unit unit) {
        return of(new Due(amount, unit, "aware", rule, null, null, null, null, null));
    }

    Counted from(String moment) {
        return with("aware", moment);
    }

    Counted with(String name, String moment) {
        anchors.put(name, Anchor.at(instant(moment)));
        return this;
    }

    Counted between(String earliest, String latest) {
        anchors.put("aware", new Anchor(instant(earliest), instant(latest)));
        return this;
    }

    Counted holiday(String region, String day, String name) {
        holidays = FewHolidays.of(region, day, name);
        return this;
    }

    Counted in(String zone, String region) {
        place = new Place(ZoneId.of(zone), region, place.noWeekendRelief());
        return this;
    }

    Counted withoutWeekendRelief() {
        place = new Place(place.zone(), place.region(), true);
        return this;
    }

    DueDates dates() {
        return new Counting(holidays).dates(due, anchors, place).orElseThrow();
    }

    boolean none() {
        return new Counting(holidays).dates(due, anchors, place).isEmpty();
    }

    /** Compared in the zone of the place, end exclusive. */
    DueDates isDue(String conservative, String statutory) {
        DueDates dates = dates();
        assertThat(dates.conservative()).as("conservative").isEqualTo(instant(conservative));
        assertThat(dates.statutory()).as("statutory").isEqualTo(instant(statutory));
        return dates;
    }

    private static Instant instant(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
