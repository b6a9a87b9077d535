package org.lagebuch.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.known.Told;
import org.lagebuch.fact.Reporting;

/** What was filed, decided, justified and reminded of one regime. What was imported without naming it feeds nothing. */
final class Filed {
    private static final String PERSONS = "individuals";

    private final Told told;
    private final Knowledge known;
    private final boolean own;
    private final String regime;

    Filed(Knowledge known, String regime) {
        this.known = known;
        this.told = known.told();
        this.own = known.party().own();
        this.regime = regime;
    }

    /** Reports of a stage, in the order they were recorded. One that names no party was filed by the case's own. */
    List<Noted> reports(String stage) {
        Stream<Noted> filed = told.of(Reporting.NotificationSubmitted.class).stream()
                .filter(one -> known.concerns(one.what().party()))
                .filter(one -> is(one.what().regime()) && Names.same(one.what().stage(), stage))
                .map(Told.Of::noted);
        Stream<Noted> told =
                own && stage.equals(PERSONS) ? this.told.all(Reporting.PersonsNotified.class).stream() : Stream.empty();
        return Stream.concat(filed, told)
                .sorted(Comparator.comparingLong(noted -> noted.first().position()))
                .toList();
    }

    /** The latest word on whether to report. A decision on the whole regime holds for each stage. */
    Optional<Told.Of<Reporting.ObligationDecided>> decision(String stage) {
        if (!own) return Optional.empty();
        return told.of(Reporting.ObligationDecided.class).stream()
                .filter(one -> is(one.what().regime()) && isOf(one.what().stage(), stage))
                .filter(one -> one.what().decision() != null)
                .max(Comparator.comparingLong(one -> one.noted().position()));
    }

    boolean isJustified(String stage) {
        return told.of(Reporting.DelayJustified.class).stream()
                .anyMatch(one -> is(one.what().regime()) && isOf(one.what().stage(), stage));
    }

    /** All that was done in reliance on the dates of a stage. */
    Stream<Noted> relying(String stage) {
        Stream<Noted> reminders = told.of(Reporting.DutyReminded.class).stream()
                .filter(one -> is(one.what().regime()) && Names.same(one.what().stage(), stage))
                .map(Told.Of::noted);
        Stream<Noted> decisions = told.of(Reporting.ObligationDecided.class).stream()
                .filter(one -> is(one.what().regime()) && isOf(one.what().stage(), stage))
                .map(Told.Of::noted);
        return Stream.of(reports(stage).stream(), decisions, reminders)
                .flatMap(one -> one)
                .sorted(Comparator.comparingLong(noted -> noted.first().position()));
    }

    /** Whether anything on record names the regime: it is then shown, whatever the conditions say. */
    boolean isNamed() {
        return Stream.of(
                        told.of(Reporting.NotificationSubmitted.class).stream()
                                .map(one -> one.what().regime()),
                        told.of(Reporting.ObligationDecided.class).stream()
                                .map(one -> one.what().regime()),
                        told.of(Reporting.FilingDrafted.class).stream()
                                .map(one -> one.what().regime()))
                .flatMap(one -> one)
                .anyMatch(this::is);
    }

    private boolean is(@Nullable String named) {
        return Names.same(named, regime);
    }

    private static boolean isOf(@Nullable String named, String stage) {
        return named == null || named.isBlank() || Names.same(named, stage);
    }
}
