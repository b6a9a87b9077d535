package org.lagebuch.deadline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ids of regimes and stages as people write them: case and the kind of dash do not tell them apart. */
public final class Names {
    private Names() {}

    public static boolean same(@Nullable String one, String other) {
        return one != null && plain(one).equals(plain(other));
    }

    /** {@code eu-gdpr} stands for all regimes that begin so. */
    public static boolean isFamilyOf(@Nullable String family, String regime) {
        return family != null && plain(regime).startsWith(plain(family) + "_");
    }

    public static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
