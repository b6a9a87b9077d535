package org.lagebuch.desk.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
                stops(recorded, asked.asOf(), words, zone),
                stops(known, asked.knownAt(), words, zone),
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
    private static List<Stop> stops(List<Moment> moments, @Nullable String asked, Words words, ZoneId zone) {
        String chosen = asked == null || !isMoment(asked) ? "" : asked;
        List<Stop> stops = new ArrayList<>();
        boolean met = chosen.isEmpty();
        for (Moment moment : moments) {
            boolean isChosen = moment.value().equals(chosen);
            if (!met && !isChosen && isBefore(chosen, moment)) {
                stops.add(new Stop(chosen, name(chosen, words, zone), true));
                met = true;
            }
            met |= isChosen;
            stops.add(new Stop(moment.value(), moment.name(), isChosen));
        }
        if (!met) stops.add(new Stop(chosen, name(chosen, words, zone), true));
        stops.add(new Stop("", words.of("back.now-stop"), chosen.isEmpty()));
        return stops;
    }

    private static boolean isBefore(String asked, Moment moment) {
        return isPosition(asked)
                ? Long.parseLong(asked) < Long.parseLong(moment.value())
                : OffsetDateTime.parse(asked).toInstant().isBefore(moment.time());
    }

    private static String name(String asked, Words words, ZoneId zone) {
        return isPosition(asked)
                ? "№ " + asked
                : words.moment(OffsetDateTime.parse(asked).toInstant(), zone);
    }

    private static boolean isPosition(String asked) {
        return POSITION.matcher(asked).matches();
    }

    /** What is no moment is refused by the page that shows the case. */
    private static boolean isMoment(String asked) {
        try {
            return isPosition(asked) || OffsetDateTime.parse(asked) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
