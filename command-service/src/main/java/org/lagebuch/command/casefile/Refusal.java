package org.lagebuch.command.casefile;

import java.util.Locale;

/**
 * Every reason for which a command is refused, by name. The name is public ({@code
 * https://lagebuch.org/problems/<name>}); the words for people stand beside it, here and nowhere else.
 */
public enum Refusal {
    NOT_JSON(400, "This is not JSON."),
    UNKNOWN_PROPERTY(400, "There is no such property; nothing is dropped silently."),
    WRONG_TYPE(400, "The value is of the wrong type or shape."),
    MISSING_PROPERTY(400, "A property is missing."),
    MALFORMED_CASE_ID(400, "A case id is 32 lower-case hex digits."),

    NOT_ALLOWED(403, "Your part in this case does not allow this."),

    CASE_NOT_FOUND(404, "There is no such case."),
    FACT_NOT_FOUND(404, "There is no such fact in this case."),

    ID_WITH_OTHER_CONTENT(409, "This id was already used for something else."),
    BATCH_PARTLY_KNOWN(409, "Some facts of this batch are already recorded and others are not."),
    CASE_CLOSED(409, "The case is closed. It takes late notifications, corrections and its reopening only."),
    CASE_ALREADY_OPEN(409, "The case is already open."),
    ALREADY_RETRACTED(409, "The fact was already retracted."),

    UNKNOWN_VALUE(422, "The value is none of those allowed."),
    UNKNOWN_KIND(422, "There is no such kind of fact."),
    KIND_HAS_ITS_OWN_CALL(422, "Facts of this kind are written by a call of their own or by the server."),
    APPEND_TOO_LARGE(413, "This is more than one append holds; send it in smaller parts."),

    ID_TWICE_IN_BATCH(422, "An id stands twice in this batch."),
    BATCH_SIZE(422, "A batch holds 1 to 500 facts."),
    PART_ALWAYS_SHOWN(422, "The head of a fact is always shown; withhold its body or another part."),
    NO_SUCH_PART(422, "A fact is withheld by its part body; names of persons are always withheld."),
    LINK_TARGET_UNKNOWN(422, "A fact named here is not on record in this case."),
    TARGET_IS_A_CORRECTION(422, "Name the original fact, not one of its corrections."),
    NOT_RETRACTABLE(422, "What the server wrote is not taken back: close, reopen or revoke instead."),
    REPLACEMENT_HAS_ANOTHER_ID(422, "The corrected fact keeps the id of the original."),
    WRONG_PRECISION(422, "The time does not fit its precision."),
    IMPOSSIBLE_TIME(422, "There is no such time."),
    UNKNOWN_ZONE(422, "There is no such time zone."),
    IN_THE_FUTURE(422, "This lies in the future."),
    TEXT_TOO_LONG(422, "The text is too long."),
    TOO_MANY(422, "There are too many of these."),
    MALFORMED_HASH(422, "A SHA-256 is written as 64 lower-case hex digits."),
    TEXT_MISSING(422, "A text is missing."),
    OUT_OF_RANGE(422, "The number is out of range."),
    NOTHING_TO_RESTORE(
            422, "No impairment of this subject is on record. Record it first, or say that it was unreported before."),
    EARLIER_STAGE_MISSING(422, "Nothing was submitted at an earlier stage, and no decision says why not."),
    REGIME_UNKNOWN(422, "There is no such regime in the rule pack."),
    STAGE_UNKNOWN(422, "The regime has no such stage."),
    CONTENT_UNKNOWN(422, "The stage asks for no such content."),
    FILING_INCOMPLETE(422, "The report must say this, and neither does nor says why not."),
    FILING_IS_FROZEN(422, "What was submitted cannot be changed; file what is new as a report of its own."),
    FILING_CANNOT_BE_UNSENT(
            422, "A filing is taken back only as a duplicate, or because it was not filed in this case at all."),
    RECEIPT_ALREADY_KNOWN(422, "The receipt of this notification is already on record; correct it if it is wrong."),
    QUESTION_UNKNOWN(422, "The rule pack asks no such question."),
    VALUE_MISSING(422, "A value is missing."),
    VALUE_DOES_NOT_FIT(422, "The value is none this question can be answered with."),
    DUTIES_OPEN(422, "The case cannot be closed while duties to report are open."),
    NOT_AN_UPSTREAM_CASE(422, "A notice to many is kept in a case of kind upstream."),
    REQUESTS_UNANSWERED(422, "The case cannot be closed while requests of authorities are unanswered."),
    END_MISSING(422, "Who audits is let in for a time: say until when."),
    END_IS_PAST(422, "This end is over already, or no time at all."),
    UNSUPPORTED_FORMAT(422, "Files of this format are not taken."),

    BUSY(503, "Too much is going on. Send the same request again; it will be recorded once.");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status code (RFC 9110). */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Lower-kebab-case. */
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
