package org.lagebuch.verifier.verdict;

import org.lagebuch.ledger.Verdict.Refused;

/** The first lie that was found ends the verification. Carries no stack trace, as it tells of the bytes, not of us. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** @param detail which file, leaf or line, and what stood there */
    public Refusal(Code code, String detail) {
        super(printable(detail), null, false, false);
        this.code = code;
    }

    /** @param why what the ledger's own check found */
    public static Refusal of(Code code, Refused why) {
        return new Refusal(code, why.detail());
    }

    /** The detail may quote a stranger, whose text must not steer the terminal that it is read on. */
    public static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    public Code code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
