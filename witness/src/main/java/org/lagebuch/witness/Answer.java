package org.lagebuch.witness;

import org.lagebuch.ledger.note.NoteSignature;

/** What a witness says to a checkpoint; each answer has its HTTP status (tlog-witness, "add-checkpoint"). */
sealed interface Answer {
    record Cosigned(NoteSignature line) implements Answer {}

    /** 400: not a checkpoint with a proof. */
    record Malformed(String why) implements Answer {}

    /** 403: signed by no key the log is known to have. */
    record NotSigned(String why) implements Answer {}

    /** 404: nobody told this witness of the log. */
    record UnknownLog() implements Answer {}

    /** 409: the proof must lead on from here, or the log shows another root of this very size. */
    record Conflict(long size) implements Answer {}

    /** 422: what is shown does not continue what was cosigned. */
    record NotProved(String why) implements Answer {}
}
