package org.lagebuch.deadline.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the laws ask, as of a day. A change of it is another pack: every obligation names the one it comes from.
 *
 * @param version unique, such as {@code 2026-11-22}
 * @param rules what each rule code means, in words and with its source
 * @param facts what each fact id means that conditions, anchors and contents name
 */
public record RulePack(
        String version,
        LocalDate asOf,
        String disclaimer,
        Map<String, String> rules,
        Map<String, String> facts,
        List<Regime> regimes) {
    public RulePack {
        rules = Map.copyOf(rules);
        facts = Map.copyOf(facts);
        regimes = List.copyOf(regimes);
    }

    public Optional<Regime> regime(String id) {
        return regimes.stream().filter(regime -> regime.id().equals(id)).findFirst();
    }
}
