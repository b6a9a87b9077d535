package org.lagebuch.command.casefile.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** Time zones by IANA name or offset. */
public final class Zones {
    private Zones() {}

    public static boolean exists(String name) {
        return named(name).isPresent();
    }

    static Optional<ZoneId> named(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
