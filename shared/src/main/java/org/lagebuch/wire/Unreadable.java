package org.lagebuch.wire;

/** Text that is not what it should be, and where. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String pointer;

    public Unreadable(Why why, String pointer, String message) {
        super(message);
        this.why = why;
        this.pointer = pointer;
    }

    public Why why() {
        return why;
    }

    /** JSON Pointer (RFC 6901) of what is wrong; empty for the whole text. */
    public String pointer() {
        return pointer;
    }

    public Unreadable below(String prefix) {
        return new Unreadable(why, prefix + pointer, getMessage());
    }

    /** A name as a step of a pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public enum Why {
        NOT_JSON,
        UNKNOWN_PROPERTY,
        WRONG_TYPE,
        MISSING_PROPERTY,
        UNKNOWN_VALUE,
        UNKNOWN_KIND,
        UNKNOWN_VERSION
    }
}
