package org.lagebuch.fact;

import java.util.regex.Pattern;

/** Names a case: 32 lower-case hex digits, opaque and never a secret. */
public record CaseId(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CaseId {
        if (!isCaseId(hex)) throw new IllegalArgumentException("not 32 lower-case hex digits: " + hex);
    }

    public static boolean isCaseId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return hex;
    }
}
