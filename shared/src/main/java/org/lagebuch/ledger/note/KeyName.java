package org.lagebuch.ledger.note;

import java.util.regex.Pattern;
import org.lagebuch.ledger.Malformed;

/** What a key may be called (signed-note, "Format"), and so a log, which signs under its origin. */
final class KeyName {
    /** Of tlog-cosignature: a name is told in one byte of length. */
    private static final int BYTES_MAX = 255;

    static final String FORM = "[^\\p{IsWhite_Space}\\p{IsControl}+]+";

    private static final Pattern NAME = Pattern.compile(FORM);

    private KeyName() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) throw new Malformed("a name has no space and no plus: " + name);
        if (Text.utf8(name).length > BYTES_MAX) throw new Malformed("a name has at most 255 bytes");
        return name;
    }
}
