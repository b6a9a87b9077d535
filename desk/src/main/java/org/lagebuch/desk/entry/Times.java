package org.lagebuch.desk.entry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the time at the head of a line, or says what about it is in doubt. */
final class Times {
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([ap])m)?", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final TimeText text;
    private final Setting setting;

    Times(TimeText text, Setting setting) {
        this.text = text;
        this.setting = setting;
    }

    /** A time, or the doubt about it. */
    sealed interface Read {
        record Clear(When when) implements Read {}

        record InDoubt(Heard.Unclear unclear) implements Read {}
    }

    Read read() {
        String day = text.day();
        if (day == null) return onDay(setting.today());
        List<LocalDate> days = Days.of(day, setting.today());
        return switch (days.size()) {
            case 0 -> doubt(Doubt.NO_SUCH_TIME, choices(Days.swapped(day, setting.today())));
            case 1 -> onDay(days.getFirst());
            default -> doubt(Doubt.DAY_OR_MONTH, choices(days));
        };
    }

    private List<String> choices(List<LocalDate> days) {
        String clock = text.from() == null ? "" : " " + text.from() + (text.to() == null ? "" : "-" + text.to());
        return days.stream().map(day -> text.with(day + clock + zoneWords())).toList();
    }

    private Read onDay(LocalDate day) {
        if (text.from() == null) return new Read.Clear(new When.On(day, text.about()));
        Optional<LocalTime> from = clock(text.from());
        if (from.isEmpty()) return doubt(Doubt.NO_SUCH_TIME, List.of());
        LocalDateTime begin = day.atTime(from.get());
        Heard.@Nullable Unclear unclear = unclear(begin, " ");
        if (unclear != null) return new Read.InDoubt(unclear);
        return text.to() == null ? new Read.Clear(at(begin)) : until(begin, text.to());
    }

    private Read until(LocalDateTime begin, String to) {
        Optional<LocalTime> clock = clock(to);
        List<LocalDate> days =
                text.toDay() == null ? List.of(begin.toLocalDate()) : Days.of(text.toDay(), setting.today());
        if (clock.isEmpty() || days.size() != 1) return doubt(Doubt.NO_SUCH_TIME, List.of());
        LocalDateTime end = days.getFirst().atTime(clock.get());
        Heard.@Nullable Unclear unclear = unclear(end, written(begin) + "-");
        if (unclear != null) return new Read.InDoubt(unclear);
        OffsetDateTime first = begin.atZone(zone()).toOffsetDateTime();
        OffsetDateTime last = end.atZone(zone()).toOffsetDateTime();
        if (last.isBefore(first)) {
            String overnight = written(begin) + "-" + written(end.plusDays(1));
            return doubt(Doubt.ENDS_BEFORE_IT_BEGINS, List.of(text.with(overnight + zoneWords())));
        }
        return new Read.Clear(new When.Between(first, last, text.about()));
    }

    private When at(LocalDateTime time) {
        boolean seconds =
                text.from() != null && text.from().chars().filter(c -> c == ':').count() == 2;
        return new When.At(time, zone(), seconds, text.about());
    }

    /** A time on the clock of this zone that came twice, or never (RFC 5545 leaves it open; a log must not). */
    private Heard.@Nullable Unclear unclear(LocalDateTime time, String before) {
        ZoneId zone = zone();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() == 1) return null;
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(time);
            List<LocalDateTime> meant = List.of(time.minus(gap.getDuration()), time.plus(gap.getDuration()));
            return new Heard.Unclear(
                    Doubt.TIME_NEVER_CAME,
                    text.words(),
                    meant.stream()
                            .map(m -> text.with((before + written(m)).strip()))
                            .toList());
        }
        return new Heard.Unclear(
                Doubt.TIME_CAME_TWICE,
                text.words(),
                offsets.stream()
                        .map(offset -> text.with((before + written(time)).strip() + " UTC" + offset))
                        .toList());
    }

    private Read doubt(Doubt doubt, List<String> choices) {
        return new Read.InDoubt(new Heard.Unclear(doubt, text.words(), choices));
    }

    private ZoneId zone() {
        String zone = text.zone();
        return zone == null ? setting.zone() : zoneOf(zone.toUpperCase(Locale.ROOT));
    }

    private static ZoneId zoneOf(String zone) {
        if (zone.equals("Z") || zone.equals("UTC")) return ZoneOffset.UTC;
        return ZoneOffset.of(zone.startsWith("UTC") ? zone.substring(3) : zone);
    }

    private String zoneWords() {
        return text.zone() == null ? "" : " " + text.zone();
    }

    static String written(LocalDateTime time) {
        return (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    }

    private static Optional<LocalTime> clock(String typed) {
        Matcher clock = CLOCK.matcher(typed);
        if (!clock.matches()) return Optional.empty();
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String half = clock.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) return Optional.empty();
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59) return Optional.empty();
        return Optional.of(LocalTime.of(hour, minute, second));
    }
}
