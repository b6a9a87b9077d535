package org.lagebuch.command.reporting;

import java.util.Set;
import org.lagebuch.deadline.Names;

/**
 * Which stages of a notification go before which: the order common to NIS2 Art. 23(4), DORA Art. 19(4), CRA Art. 14
 * and Reg. 611/2013. Stages by other names stand for themselves and wait for none.
 */
final class Stages {
    private static final Set<String> FIRST_REPORTS = Set.of("notification", "initial");
    private static final Set<String> BEFORE_THE_FINAL =
            Set.of("notification", "initial", "intermediate", "detailed", "complete");

    private Stages() {}

    /** The stages of which one must have come before; empty where none must. */
    static Set<String> before(String regime, String stage) {
        return switch (Names.plain(stage)) {
            // GDPR Art. 33 knows no early warning.
            case "notification" -> Names.plain(regime).contains("gdpr") ? Set.of() : Set.of("early_warning");
            case "intermediate", "second", "detailed", "complete", "phased" -> FIRST_REPORTS;
            case "final" -> BEFORE_THE_FINAL;
            default -> Set.of();
        };
    }
}
