package org.lagebuch.deadline.pack;

/** How a law counts; the words and sources of each are in the pack. */
public enum RuleCode {
    EXACT_HOURS,
    EU_1182_HOURS,
    EU_1182_DAYS,
    EU_1182_MONTHS,
    DE_HOURS,
    DE_MONTHS,
    AT_MONTHS,
    CH_HOURS,
    CH_DAYS,
    DORA_HOURS,
    DORA_INITIAL,
    DORA_MONTHS,
    US_CALENDAR_DAYS,
    US_BUSINESS_DAYS_SEC,
    US_BUSINESS_DAYS,
    US_YEAR_END_60,
    ASAP,
    ON_REQUEST,
    ON_EVENT
}
