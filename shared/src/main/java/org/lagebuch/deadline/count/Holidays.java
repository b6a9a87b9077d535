package org.lagebuch.deadline.count;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of a country or a part of it. */
public interface Holidays {
    /**
     * @param region ISO 3166-1 or 3166-2 code, such as {@code DE-RP}, {@code CH-ZH}, {@code US}
     * @return the name of the holiday, where the day is one
     */
    Optional<String> on(LocalDate day, String region);

    /** Name and version of the calendar, kept with every date it shaped. */
    String version();
}
