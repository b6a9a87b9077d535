package org.lagebuch.deadline.count;

import java.time.ZoneId;

/**
 * Where a duty is done: its clock and its holidays.
 *
 * @param region ISO 3166-1 or 3166-2 code of the place whose holidays count
 * @param noWeekendRelief entity of RTS (EU) 2025/301 Art. 5(5), or designated under Art. 5(6)
 */
public record Place(ZoneId zone, String region, boolean noWeekendRelief) {}
