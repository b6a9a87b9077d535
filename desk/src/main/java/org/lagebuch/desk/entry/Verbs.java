package org.lagebuch.desk.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of a line say about its kind. A guess is shown before it is recorded, and is not made at all where
 * the line denies something or looks ahead.
 */
final class Verbs {
    private static final Set<String> NO_GUESS = Set.of(
            "not", "no", "never", "without", "will", "should", "shall", "plan", "planned", "nicht", "kein", "keine",
            "keinen", "ohne", "nie", "wird", "werden", "soll", "sollen", "geplant", "noch", "todo");

    private static final List<Guess> GUESSES = List.of(
            contained("system-isolated", "isolated", "disconnected", "unplugged", "isoliert", "getrennt", "abgetrennt"),
            contained("system-shut-down", "shutdown", "shut", "heruntergefahren", "abgeschaltet", "ausgeschaltet"),
            contained("account-disabled", "disabled", "locked", "deaktiviert", "gesperrt"),
            contained("credential-reset", "reset", "rotated", "zurückgesetzt", "rotiert"),
            contained("traffic-blocked", "blocked", "blockiert", "geblockt"),
            contained("service-suspended", "suspended", "ausgesetzt", "eingestellt"),
            contained("malware-removed", "cleaned", "removed", "bereinigt", "entfernt"),
            contained("patch-applied", "patched", "gepatcht", "eingespielt"),
            new Guess(
                    Kind.SERVICE_RESTORED,
                    Map.of("extent", "not-stated"),
                    "restored",
                    "recovered",
                    "wiederhergestellt",
                    "wiederangelaufen"),
            new Guess(
                    Kind.SERVICE_IMPACT,
                    Map.of(),
                    "down",
                    "unreachable",
                    "unavailable",
                    "slow",
                    "ausgefallen",
                    "unerreichbar",
                    "langsam",
                    "gestört"),
            new Guess(Kind.DECISION_TAKEN, Map.of(), "decided", "agreed", "entschieden", "beschlossen"),
            new Guess(Kind.EVIDENCE_ACQUIRED, Map.of(), "imaged", "seized", "acquired", "gesichert", "sichergestellt"),
            new Guess(Kind.FORENSIC_FINDING, Map.of(), "found", "traced", "gefunden", "festgestellt"),
            new Guess(
                    Kind.DETECTION,
                    Map.of(),
                    "detected",
                    "noticed",
                    "alerted",
                    "entdeckt",
                    "bemerkt",
                    "erkannt",
                    "alarmiert"),
            new Guess(Kind.THREAT_ACTIVITY, Map.of(), "encrypted", "exfiltrated", "verschlüsselt", "exfiltriert"));

    private Verbs() {}

    record Guess(Kind kind, Map<String, String> details, Set<String> words) {
        Guess(Kind kind, Map<String, String> details, String... words) {
            this(kind, details, Set.of(words));
        }
    }

    /** The first word that gives the kind away. */
    static Optional<Guess> guess(List<String> words) {
        List<String> plain = words.stream().map(Verbs::plain).toList();
        if (plain.stream().anyMatch(NO_GUESS::contains)) return Optional.empty();
        return plain.stream().flatMap(word -> of(word).stream()).findFirst();
    }

    static boolean isVerb(String word) {
        return of(plain(word)).isPresent();
    }

    private static Optional<Guess> of(String plain) {
        return GUESSES.stream().filter(guess -> guess.words().contains(plain)).findFirst();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static Guess contained(String measure, String... words) {
        return new Guess(
                Kind.CONTAINMENT, Map.of("measure", measure, "state", "completed"), Set.copyOf(Arrays.asList(words)));
    }
}
