package org.lagebuch.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lagebuch.desk.entry.Doubt;
import org.lagebuch.fact.Assertion;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Response;
import org.lagebuch.wire.Kind;

/** Every word of the desk in both languages. */
class MessagesTest {
    private static final Properties ENGLISH = read("messages.properties");
    private static final Properties GERMAN = read("messages_de.properties");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z.-]*[a-z])(?=[}(])");
    private static final Pattern IN_CODE = Pattern.compile("words\\.of\\(\\s*\"([a-z.-]*[a-z])\"");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(GERMAN.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
    }

    @Test
    void both_languages_name_the_same_arguments() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertThat(arguments(GERMAN.getProperty(key))).as(key).isEqualTo(arguments(ENGLISH.getProperty(key)));
        }
    }

    @Test
    void what_pages_and_code_say_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        collect(Path.of("src/main/resources/templates"), IN_TEMPLATE, used);
        collect(Path.of("src/main/java"), IN_CODE, used);
        assertThat(used).isNotEmpty();
        assertThat(ENGLISH.stringPropertyNames()).containsAll(used);
    }

    @Test
    void every_kind_reason_assertion_measure_and_doubt_has_a_name() {
        assertNamed("kind", Arrays.stream(Kind.values()).map(Kind::kind));
        assertNamed("reason", names(RecordKeeping.Reason.values()));
        assertNamed("assertion", names(Assertion.values()));
        assertNamed("measure", names(Response.Measure.values()));
        assertNamed("doubt", names(Doubt.values()));
    }

    @Test
    void every_message_with_arguments_is_well_formed() {
        for (Properties language : List.of(ENGLISH, GERMAN)) {
            language.forEach((key, text) -> {
                if (!text.toString().contains("{n}")) new MessageFormat(text.toString(), Locale.ROOT);
            });
        }
    }

    private static void assertNamed(String group, Stream<String> names) {
        assertThat(names.map(name -> group + "." + name)).allMatch(ENGLISH::containsKey);
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\w+").matcher(text);
        while (matcher.find()) found.add(matcher.group());
        return found;
    }

    private static void collect(Path directory, Pattern pattern, Set<String> used) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) used.add(matcher.group(1));
            }
        }
    }

    private static Properties read(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/org/lagebuch/desk/" + name)),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
