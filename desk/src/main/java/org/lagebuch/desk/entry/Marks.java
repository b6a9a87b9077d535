package org.lagebuch.desk.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The marked words of a line, and what is left when they are taken out: {@code #kind}, {@code @actor}, {@code +subject}
 * (also {@code +"mail server"}, whose name stays in the text), {@code !suspected}, {@code !red}.
 *
 * @param kinds as they were written
 * @param wall that keeps it from those who are not told of such things, as the API spells it
 * @param words what is left, in order
 */
record Marks(
        List<String> kinds,
        @Nullable String actor,
        @Nullable String assertion,
        @Nullable String wall,
        Set<String> subjects,
        List<String> words) {
    private static final Pattern TOKEN = Pattern.compile("([#@+!])\"([^\"]+)\"|(\\S+)");
    private static final Pattern MARKED = Pattern.compile("([#@+!])([\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*)[,;:]?");
    /** A name only a machine has: letters with a digit; but no advisory, technique, patch or version. */
    private static final Pattern MACHINE = Pattern.compile(
            "(?!(?i:CVE-|GHSA-|T\\d{4}|KB\\d|v\\d|TLS|SHA))(?=.*\\d)\\p{L}[\\p{L}\\d]*([._-][\\p{L}\\d]+)*");

    private static final Map<String, String> ASSERTIONS = Map.ofEntries(
            Map.entry("confirmed", "confirmed"),
            Map.entry("likely", "likely"),
            Map.entry("suspected", "suspected"),
            Map.entry("preliminary", "preliminary"),
            Map.entry("refuted", "refuted"),
            Map.entry("bestätigt", "confirmed"),
            Map.entry("wahrscheinlich", "likely"),
            Map.entry("vermutet", "suspected"),
            Map.entry("vorläufig", "preliminary"),
            Map.entry("widerlegt", "refuted"));

    private static final Map<String, String> WALLS = Map.of(
            "red", "tlp:red",
            "rot", "tlp:red",
            "privileged", "privileged",
            "anwaltlich", "privileged");

    static Marks of(String text) {
        Collector found = new Collector();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) found.take(tokens);
        return found.marks();
    }

    static Optional<String> assertion(String word) {
        return Optional.ofNullable(ASSERTIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static final class Collector {
        private final List<String> kinds = new ArrayList<>();
        private final Set<String> subjects = new LinkedHashSet<>();
        private final List<String> words = new ArrayList<>();
        private @Nullable String actor;
        private @Nullable String assertion;
        private @Nullable String wall;

        void take(Matcher token) {
            if (token.group(2) != null) {
                mark(token.group(1), token.group(2), token.group());
                return;
            }
            String word = token.group(3);
            Matcher marked = MARKED.matcher(word);
            if (marked.matches()) mark(marked.group(1), marked.group(2), word);
            else word(word);
        }

        private void mark(String sign, String name, String asWritten) {
            switch (sign) {
                case "#" -> kinds.add(name);
                case "@" -> actor(name, asWritten);
                case "+" -> {
                    subjects.add(name);
                    words.add(name);
                }
                default -> exclaimed(name, asWritten);
            }
        }

        /** A second actor is part of the story, for a fact has one. */
        private void actor(String name, String asWritten) {
            if (actor == null) actor = name;
            else words.add(asWritten);
        }

        private void exclaimed(String name, String asWritten) {
            Optional<String> certainty = assertion(name);
            String behind = WALLS.get(name.toLowerCase(Locale.ROOT));
            if (certainty.isPresent()) assertion = certainty.get();
            else if (behind != null) wall = behind;
            else if (!name.equalsIgnoreCase("now") && !name.equalsIgnoreCase("jetzt")) words.add(asWritten);
        }

        private void word(String word) {
            words.add(word);
            String bare = word.replaceAll("[,;:.!?]+$", "");
            if (MACHINE.matcher(bare).matches()) subjects.add(bare);
        }

        Marks marks() {
            return new Marks(
                    List.copyOf(kinds), actor, assertion, wall, new LinkedHashSet<>(subjects), List.copyOf(words));
        }
    }
}
