package org.lagebuch.standalone;

import java.util.List;

/** The product on one machine. */
public final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) {
        Object o = List.copyOf(List.of(arguments));
        if (o instanceof List<?> l && !l.isEmpty()) throw new IllegalArgumentException("none taken");
    }
}
