package org.lagebuch.desk.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line as it is typed in the middle of an incident: {@code 14:05 isolated vpn-gw-2 #containment @anna}. A time
 * first, if any; marked words anywhere; the rest is the summary. What can be read in two ways is asked back.
 */
public final class Line {
    /** Clocks of people and of the server differ by that much without anybody having looked ahead (facts.md). */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Pattern NOW = Pattern.compile("(?i)(?:now|jetzt)\\b[,:]?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern NOBODY_KNOWS = Pattern.compile("\\?\\s+(.*)", Pattern.DOTALL);

    private final String text;
    private final Setting setting;

    private Line(String text, Setting setting) {
        this.text = text;
        this.setting = setting;
    }

    public static Heard read(String typed, Setting setting) {
        String text = typed.strip();
        return text.isEmpty() ? new Heard.Silence() : new Line(text, setting).heard();
    }

    private Heard heard() {
        Matcher unknown = NOBODY_KNOWS.matcher(text);
        if (unknown.matches()) return said(new When.Unknown(), unknown.group(1));
        Matcher now = NOW.matcher(text);
        if (now.matches()) return said(now(), now.group(1));
        Optional<TimeText> time = TimeText.of(text);
        if (time.isEmpty()) return said(now(), text);
        return switch (new Times(time.get(), setting).read()) {
            case Times.Read.InDoubt doubt -> doubt.unclear();
            case Times.Read.Clear clear -> judged(clear.when(), time.get());
        };
    }

    private Heard judged(When when, TimeText time) {
        Heard heard = said(when, time.rest());
        return heard instanceof Heard.Understood understood && isAhead(when) && !mayLieAhead(understood)
                ? new Heard.Unclear(Doubt.LIES_AHEAD, time.words(), dayBefore(when, time))
                : heard;
    }

    private Heard said(When when, String rest) {
        Marks marks = Marks.of(rest);
        if (marks.kinds().size() > 1) {
            return new Heard.Unclear(Doubt.SEVERAL_KINDS, String.join(" ", marks.kinds()), List.of());
        }
        Optional<Verbs.Guess> guess = Verbs.guess(marks.words());
        if (marks.kinds().isEmpty()) {
            return understood(when, marks, guess.map(Verbs.Guess::kind).orElse(Kind.ANNOTATION), true, guess);
        }
        String name = marks.kinds().getFirst();
        return Kind.named(name)
                .map(kind -> understood(when, marks, kind, false, guess))
                .orElseGet(() -> unknownKind(name));
    }

    private Heard understood(When when, Marks marks, Kind kind, boolean guessed, Optional<Verbs.Guess> guess) {
        String summary = String.join(" ", marks.words());
        if (summary.isBlank()) return new Heard.Unclear(Doubt.NOTHING_SAID, "", List.of());
        Map<String, String> details = new HashMap<>();
        guess.filter(g -> g.kind() == kind).ifPresent(g -> details.putAll(g.details()));
        return new Heard.Understood(
                kind,
                guessed,
                when,
                summary,
                new ArrayList<>(marks.subjects()),
                marks.actor(),
                marks.assertion(),
                marks.wall(),
                Map.copyOf(details));
    }

    private Heard unknownKind(String name) {
        return new Heard.Unclear(
                Doubt.UNKNOWN_KIND,
                "#" + name,
                Kind.beginning(name).stream()
                        .limit(5)
                        .map(kind -> text.replaceFirst("#" + Pattern.quote(name) + "(?=[\\s,;:]|$)", "#" + kind.kind()))
                        .toList());
    }

    private When.Now now() {
        LocalDateTime time =
                setting.now().atZone(setting.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return new When.Now(time, setting.zone());
    }

    private boolean isAhead(When when) {
        Instant latest = setting.now().plus(TOLERANCE);
        return switch (when) {
            case When.At(LocalDateTime time, ZoneId zone, boolean seconds, boolean about) ->
                time.atZone(zone).toInstant().isAfter(latest);
            case When.Between between -> between.to().toInstant().isAfter(latest);
            case When.On on -> on.day().isAfter(setting.today());
            case When.Now now -> false;
            case When.Unknown unknown -> false;
        };
    }

    /** A decision may name the day it is for. */
    private static boolean mayLieAhead(Heard.Understood understood) {
        return understood.kind() == Kind.DECISION_TAKEN;
    }

    /** Just after midnight, 23:50 is yesterday's. */
    private List<String> dayBefore(When when, TimeText time) {
        return time.day() == null && when instanceof When.At at
                ? List.of(time.with(Times.written(at.time().minusDays(1))))
                : List.of();
    }
}
