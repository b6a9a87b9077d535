package org.lagebuch.rulepack;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebuch.deadline.count.Holidays;

/**
 * Public and bank holidays as Jollyday knows them; days that are only observed are working days. A country it does not
 * know has no holidays: dates then come out early, never late.
 */
public final class JollydayHolidays implements Holidays {
    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes();
    private static final String VERSION =
            RulePacks.resource("/rules/holidays.json").path("version").stringValue();

    @Override
    public Optional<String> on(LocalDate day, String region) {
        String[] parts = region.toLowerCase(Locale.ROOT).split("-", 2);
        return ofCalendar(day, parts).or(() -> parts[0].equals("us") ? FederalHolidays.on(day) : Optional.empty());
    }

    @Override
    public String version() {
        return VERSION;
    }

    private static Optional<String> ofCalendar(LocalDate day, String[] parts) {
        if (!COUNTRIES.contains(parts[0].toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        HolidayManager calendar = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] within = parts.length == 1 ? new String[0] : new String[] {parts[1]};
        return around(day)
                .flatMap(year -> calendar.getHolidays(year, within).stream())
                .filter(holiday -> holiday.getDate().equals(day) && holiday.getType() != HolidayType.OBSERVANCE)
                .map(JollydayHolidays::name)
                .findFirst();
    }

    /** The new year may be kept on the last day of the old one. */
    private static Stream<Year> around(LocalDate day) {
        Year year = Year.from(day);
        return Stream.of(year, year.plusYears(1));
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}
