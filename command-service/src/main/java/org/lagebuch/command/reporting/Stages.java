package org.lagebuch.command.reporting;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebuch.deadline.Names;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;

/**
 * Which stages of a notification go before which. A stage whose clock starts with another follows that one; otherwise it
 * is the order common to NIS2 Art. 23(4), DORA Art. 19(4), CRA Art. 14 and Reg. 611/2013, as far as the rule pack knows
 * such stages of the regime. Stages by other names stand for themselves and wait for none.
 */
final class Stages {
    private static final Set<String> FIRST_REPORTS = Set.of("notification", "initial");
    private static final Set<String> BEFORE_THE_FINAL =
            Set.of("notification", "initial", "intermediate", "detailed", "complete");
    private static final String STAGE = "stage:";
    private static final String SUBMITTED = ":submitted";

    private final RulePack pack;

    Stages(RulePack pack) {
        this.pack = pack;
    }

    /** The stages of which one must have come before; empty where none must. */
    Set<String> before(String regime, String stage) {
        Optional<Regime> known = pack.regimes().stream()
                .filter(one -> Names.same(regime, one.id()))
                .findFirst();
        if (known.isEmpty()) return byName(regime, stage);
        return known.get().stages().stream()
                .filter(one -> Names.same(stage, one.id()))
                .findFirst()
                .flatMap(Stages::starter)
                .map(Set::of)
                .orElseGet(() -> byName(regime, stage).stream()
                        .filter(name -> known.get().stages().stream().anyMatch(one -> Names.same(name, one.id())))
                        .collect(Collectors.toSet()));
    }

    private static Optional<String> starter(Stage stage) {
        String from = stage.due().from();
        return from.startsWith(STAGE) && from.endsWith(SUBMITTED)
                ? Optional.of(Names.plain(from.substring(STAGE.length(), from.length() - SUBMITTED.length())))
                : Optional.empty();
    }

    private static Set<String> byName(String regime, String stage) {
        return switch (Names.plain(stage)) {
            // GDPR Art. 33 knows no early warning.
            case "notification" -> Names.plain(regime).contains("gdpr") ? Set.of() : Set.of("early_warning");
            case "intermediate", "second", "detailed", "complete", "phased" -> FIRST_REPORTS;
            case "final" -> BEFORE_THE_FINAL;
            default -> Set.of();
        };
    }
}
