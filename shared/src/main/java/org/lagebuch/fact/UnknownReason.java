package org.lagebuch.fact;

/** Why a time is not known. */
public enum UnknownReason {
    UNDISCLOSED,
    NOT_YET_KNOWN,
    LOST,
    NOT_STATED
}
