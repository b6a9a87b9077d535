package org.lagebuch.rulepack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lagebuch.deadline.pack.Regime;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.deadline.pack.Stage;

/** What a schema cannot see: that a name used is a name given, and given once. */
final class References {
    private References() {}

    static void check(String version, RulePack pack) {
        once(version, pack.regimes().stream().map(Regime::id).toList());
        for (Regime regime : pack.regimes()) {
            List<String> stages = regime.stages().stream().map(Stage::id).toList();
            once(version, stages);
            regime.stages().stream()
                    .flatMap(References::anchors)
                    .filter(anchor -> !known(anchor, pack, stages))
                    .findFirst()
                    .ifPresent(anchor -> {
                        throw new InvalidRulePack(version, regime.id() + " counts from an unknown " + anchor);
                    });
        }
    }

    private static Stream<String> anchors(Stage stage) {
        return Stream.concat(
                Stream.of(stage.due().from()),
                Stream.concat(
                        Stream.ofNullable(stage.due().alternativeFrom()),
                        Stream.ofNullable(stage.due().cap()).map(cap -> cap.from())));
    }

    private static boolean known(String anchor, RulePack pack, List<String> stages) {
        return anchor.startsWith("stage:")
                ? stages.contains(anchor.split(":", -1)[1])
                : pack.facts().containsKey(anchor);
    }

    private static void once(String version, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new InvalidRulePack(version, id + " is there twice");
        });
    }
}
