package org.lagebuch.desk.entry;

/** Why a line is not recorded before somebody has said what it means. */
public enum Doubt {
    /** {@code 03/04}: day first or month first? */
    DAY_OR_MONTH,
    /** No calendar has this day, or no clock this time. */
    NO_SUCH_TIME,
    /** The clocks went back: this time came twice. */
    TIME_CAME_TWICE,
    /** The clocks went forward: this time never came. */
    TIME_NEVER_CAME,
    /** What has happened cannot have happened later than now. */
    LIES_AHEAD,
    /** The range ends before it begins. */
    ENDS_BEFORE_IT_BEGINS,
    /** No kind has this name. */
    UNKNOWN_KIND,
    /** More than one kind is named. */
    SEVERAL_KINDS,
    /** A time alone says nothing. */
    NOTHING_SAID
}
