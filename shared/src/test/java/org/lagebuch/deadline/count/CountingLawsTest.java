package org.lagebuch.deadline.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagebuch.deadline.pack.Due;
import org.lagebuch.deadline.pack.RuleCode;

/** What holds for every rule, wherever and whenever; the dice are loaded with one number, so a failure comes back. */
class CountingLawsTest {
    private static final int TRIES = 500;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"));
    private static final Holidays HOLIDAYS = new FewHolidays(
            "XX",
            Map.of(
                    LocalDate.of(2025, 12, 25), "Christmas Day",
                    LocalDate.of(2025, 12, 26), "Second Christmas Day",
                    LocalDate.of(2026, 5, 1), "Labour Day"));

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASAP", "ON_EVENT"})
    void conservative_is_never_after_statutory(RuleCode rule) {
        RandomGenerator dice = new Random(17);
        for (int i = 0; i < TRIES; i++) {
            Instant earliest = moment(dice);
            Anchor anchor = new Anchor(earliest, earliest.plusSeconds(dice.nextInt(200_000)));
            Anchor aware = new Anchor(earliest.minusSeconds(dice.nextInt(200_000)), earliest);
            DueDates dates = count(rule, anchor, aware, place(dice), 1 + dice.nextInt(90));
            assertThat(dates.conservative()).isBeforeOrEqualTo(dates.statutory());
            assertThat(dates.reasons()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASAP", "ON_EVENT"})
    void a_later_anchor_never_gives_an_earlier_date(RuleCode rule) {
        RandomGenerator dice = new Random(18);
        for (int i = 0; i < TRIES; i++) {
            Instant first = moment(dice);
            Instant second = first.plusSeconds(dice.nextInt(200_000));
            Anchor aware = Anchor.at(first.minusSeconds(dice.nextInt(200_000)));
            Place place = withoutNoonRelief(place(dice));
            int amount = 1 + dice.nextInt(90);
            DueDates before = count(rule, Anchor.at(first), aware, place, amount);
            DueDates after = count(rule, Anchor.at(second), aware, place, amount);
            assertThat(after.conservative()).isAfterOrEqualTo(before.conservative());
            assertThat(after.statutory()).isAfterOrEqualTo(before.statutory());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT_HOURS", "DE_HOURS", "CH_HOURS", "EU_1182_HOURS", "DORA_HOURS"})
    void hours_are_elapsed_hours_through_every_change_of_the_clocks(RuleCode rule) {
        RandomGenerator dice = new Random(19);
        for (int i = 0; i < TRIES; i++) {
            Instant start = moment(dice);
            int hours = 1 + dice.nextInt(90);
            DueDates dates = count(rule, Anchor.at(start), Anchor.at(start), place(dice), hours);
            assertThat(Duration.between(start, dates.conservative())).isEqualTo(Duration.ofHours(hours));
        }
    }

    private static DueDates count(RuleCode rule, Anchor anchor, Anchor aware, Place place, int amount) {
        Due due = new Due(
                amount,
                Due.Unit.HOURS,
                "anchor",
                rule,
                null,
                new Due.Cap(24, Due.Unit.HOURS, "aware"),
                null,
                null,
                null);
        Map<String, Anchor> anchors = Map.of("anchor", anchor, "aware", aware);
        return new Counting(HOLIDAYS).dates(due, anchors, place).orElseThrow();
    }

    private static Instant moment(RandomGenerator dice) {
        return Instant.parse("2023-01-01T00:00:00Z").plusSeconds(dice.nextInt(4 * 365 * 86_400));
    }

    /** The law itself lets a limit on Sunday run to Monday noon, and one on Monday morning not: see HoursTest. */
    private static Place withoutNoonRelief(Place place) {
        return new Place(place.zone(), place.region(), true);
    }

    private static Place place(RandomGenerator dice) {
        return new Place(ZONES.get(dice.nextInt(ZONES.size())), "XX", dice.nextBoolean());
    }
}
