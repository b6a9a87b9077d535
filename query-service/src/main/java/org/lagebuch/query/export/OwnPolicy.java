package org.lagebuch.query.export;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lagebuch.ledger.note.KeyChange;
import org.lagebuch.ledger.note.VerifierKey;
import org.lagebuch.log.seal.KeyChanges;
import org.lagebuch.log.seal.LogKeys;

/**
 * What a log says of its keys, as a policy (C2SP tlog-policy). Those that were retired stay in it, for older checkpoints
 * are signed with them, and bundles hold some; the format has no limits, so they stand in remarks.
 *
 * @param changes as the log tells of them
 */
record OwnPolicy(LogKeys keys, List<KeyChanges.Told> changes) {
    OwnPolicy {
        changes = List.copyOf(changes);
    }

    String text() {
        StringBuilder policy =
                new StringBuilder("# What this log says of itself. Use the copy you were given before.\n");
        // Whoever reads it by hand takes the first, whose signature is the first of a checkpoint.
        keys.of(LogKeys.Role.LOG).stream()
                .sorted(comparing((VerifierKey key) ->
                                at(KeyChange.Kind.RETIRED, key).isPresent())
                        .thenComparing(VerifierKey::type)
                        .thenComparing(key -> at(KeyChange.Kind.ADDED, key)
                                .map(KeyChanges.Told::position)
                                .orElse(-1L)))
                .forEach(key -> policy.append(remark(key))
                        .append("log ")
                        .append(key.vkey())
                        .append('\n'));
        keys.of(LogKeys.Role.WITNESS)
                .forEach(key -> policy.append("witness ")
                        .append(word(key))
                        .append(' ')
                        .append(key.vkey())
                        .append('\n'));
        return policy.append("quorum none\n").toString();
    }

    private String remark(VerifierKey key) {
        String since = at(KeyChange.Kind.ADDED, key)
                .map(at -> "added in leaf " + at.position())
                .orElse("");
        String until = at(KeyChange.Kind.RETIRED, key)
                .map(at -> "retired in leaf " + at.position() + ", signs no later checkpoint")
                .orElse("");
        String both =
                List.of(since, until).stream().filter(word -> !word.isEmpty()).collect(Collectors.joining("; "));
        return both.isEmpty() ? "" : "# " + key.keyId() + " " + both + "\n";
    }

    private Optional<KeyChanges.Told> at(KeyChange.Kind kind, VerifierKey key) {
        return changes.stream()
                .filter(told -> told.change().equals(new KeyChange(kind, key)))
                .findFirst();
    }

    /** A policy names its witnesses by words of its own. */
    private static String word(VerifierKey key) {
        return key.name().replaceAll("[^A-Za-z0-9]", "-") + "-" + key.keyId();
    }
}
