package org.lagebuch.desk.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/**
 * The moments at which a case changed, for looking back: when something was recorded, and when something became known.
 *
 * @param all whether no moment was left out
 */
record Stops(List<Stop> recorded, List<Stop> known, boolean all) {
    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** @param value of the axis, as the API takes it; empty for now */
    record Stop(String value, String name, boolean chosen) {}

    /** A moment of an axis, in its order. */
    private record Moment(String value, String name, Instant time) {}

    static Stops of(JsonNode moments, Asked asked, Words words) {
        ZoneId zone = ZoneId.of(moments.path("zone").asString("UTC"));
        List<Moment> recorded = moments.path("recorded")
                .valueStream()
                .map(event -> recorded(event, words, zone))
                .toList();
        List<Moment> known = moments.path("known")
                .valueStream()
                .map(time -> known(time.asString(""), words, zone))
                .toList();
        return new Stops(
                stops(recorded, asked.asOf(), Stops::placeInRecord, words, zone),
                stops(known, asked.knownAt(), Stops::placeInTime, words, zone),
                moments.path("all").asBoolean(true));
    }

    private static Moment recorded(JsonNode event, Words words, ZoneId zone) {
        String position = event.path("position").asString("");
        Instant time = Instant.parse(event.path("time").asString(""));
        return new Moment(position, words.moment(time, zone) + " · № " + position, time);
    }

    private static Moment known(String time, Words words, ZoneId zone) {
        Instant at = Instant.parse(time);
        return new Moment(time, words.moment(at, zone), at);
    }

    /** What is looked at is among them, whether it is a moment of the case or not. */
    private static List<Stop> stops(
            List<Moment> moments,
            @Nullable String asked,
            Function<String, Optional<Predicate<Moment>>> placing,
            Words words,
            ZoneId zone) {
        Optional<Predicate<Moment>> place = Optional.ofNullable(asked).flatMap(placing);
        String chosen = asked == null || place.isEmpty() ? "" : asked;
        boolean met = chosen.isEmpty()
                || moments.stream().anyMatch(moment -> moment.value().equals(chosen));
        List<Stop> stops = new ArrayList<>();
        for (Moment moment : moments) {
            if (!met && place.filter(before -> before.test(moment)).isPresent()) {
                stops.add(new Stop(chosen, name(chosen, words, zone), true));
                met = true;
            }
            stops.add(new Stop(moment.value(), moment.name(), moment.value().equals(chosen)));
        }
        if (!met) stops.add(new Stop(chosen, name(chosen, words, zone), true));
        stops.add(new Stop("", words.of("back.now-stop"), chosen.isEmpty()));
        return stops;
    }

    /** Before which moments of the record this is; empty where it is no moment, which the page of the case refuses. */
    private static Optional<Predicate<Moment>> placeInRecord(String asked) {
        if (!POSITION.matcher(asked).matches()) return placeInTime(asked);
        long position = Long.parseLong(asked);
        return Optional.of(moment -> position < Long.parseLong(moment.value()));
    }

    private static Optional<Predicate<Moment>> placeInTime(String asked) {
        try {
            Instant time = OffsetDateTime.parse(asked).toInstant();
            return Optional.of(moment -> time.isBefore(moment.time()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(String asked, Words words, ZoneId zone) {
        return POSITION.matcher(asked).matches()
                ? "№ " + asked
                : words.moment(OffsetDateTime.parse(asked).toInstant(), zone);
    }
}
