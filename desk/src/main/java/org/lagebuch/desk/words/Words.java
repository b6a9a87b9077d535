package org.lagebuch.desk.words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the desk in the reader's language. A missing one is a failure, not a blank. */
public final class Words {
    private final MessageSource messages;
    private final Locale locale;

    public Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String of(String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /** The reader's word for a value of the API; the value itself where the API has learnt a new one. */
    public String value(String group, String value) {
        if (value.isEmpty()) return "";
        String named = messages.getMessage(group + "." + value, null, value, locale);
        return named == null ? value : named;
    }

    /** A moment to the minute, with its zone. */
    public String moment(Instant instant, ZoneId zone) {
        return styled(FormatStyle.MEDIUM, FormatStyle.SHORT).format(instant.atZone(zone))
                + " "
                + zoneName(instant, zone);
    }

    /** A way to write dates, times or both as the reader is used to. */
    DateTimeFormatter styled(@Nullable FormatStyle date, @Nullable FormatStyle time) {
        return new DateTimeFormatterBuilder().appendLocalized(date, time).toFormatter(locale);
    }

    /** The short name of a zone at a moment, such as CET or CEST. */
    public String zoneName(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", locale).format(instant.atZone(zone));
    }

    /** The largest one or two units of a length of time. */
    public String length(Duration length) {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 1) return of("length.days", days);
        if (length.toHours() >= 1) {
            long all = days * 24 + hours;
            return minutes == 0 || all >= 24 ? of("length.hours", all) : of("length.hours-minutes", all, minutes);
        }
        return of("length.minutes", Math.max(1, minutes));
    }
}
