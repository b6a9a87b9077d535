package org.lagebuch.desk.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Kinds;
import org.lagebuch.desk.words.Occurrence;
import org.lagebuch.desk.words.Told;
import org.lagebuch.desk.words.Walls;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Words the entries of a timeline for the page. */
final class Lines {
    /** Below this, a fact was written down as it happened. */
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private static final Set<String> SERVER_KINDS = Set.of(
            "case-opened",
            "case-closed",
            "case-reopened",
            "record-exported",
            "redaction-issued",
            "personal-data-erased",
            "import-performed",
            "duty-reminded");

    private final Words words;
    private final Told told;
    private final ZoneId zone;
    private final Function<String, JsonNode> wordings;

    /** @param wordings all wordings of a fact, asked only of those that were corrected */
    Lines(Words words, ZoneId zone, Function<String, JsonNode> wordings) {
        this.words = words;
        this.told = new Told(words, zone);
        this.zone = zone;
        this.wordings = wordings;
    }

    List<Line> of(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(this::line)
                .toList();
    }

    private Line line(JsonNode entry) {
        String kind = entry.path("kind").asString("");
        Occurrence when = told.occurrence(entry.path("occurred"));
        boolean retracted = entry.has("retracted");
        return new Line(
                entry.path("factId").asString(""),
                entry.path("seq").asLong(0),
                kind,
                words.value("kind", kind),
                Kinds.sign(kind),
                when,
                summary(entry),
                names(entry.path("subjects")),
                name(entry.path("actor")),
                words.value("assertion", entry.path("assertion").asString("")),
                entry.path("negated").asBoolean(false),
                entry.path("reservation").asString(""),
                entry.path("orderBasis").asString("").equals("overlapping"),
                entry.path("withheld").asBoolean(false),
                wall(entry),
                later(entry, when),
                words.of(
                        "entry.recorded",
                        recorded(entry),
                        entry.path("recordedBy").asString("")),
                struck(entry),
                retracted ? strap("entry.retracted", entry.path("retracted")) : null,
                !retracted && !entry.has("behind") && !SERVER_KINDS.contains(kind));
    }

    private String summary(JsonNode entry) {
        String summary = entry.path("summary").asString("");
        return summary.isEmpty() ? entry.path("details").path("title").asString("") : summary;
    }

    private String wall(JsonNode entry) {
        return entry.has("behind")
                ? words.value("behind", entry.path("behind").asString(""))
                : words.value("wall", Walls.of(entry));
    }

    private String later(JsonNode entry, Occurrence when) {
        Instant latest = when.latest();
        if (latest == null) return "";
        Duration later = Duration.between(latest, recordedAt(entry));
        return later.compareTo(AT_ONCE) < 0 ? "" : words.of("entry.later", words.length(later));
    }

    private List<Line.Struck> struck(JsonNode entry) {
        JsonNode versions = entry.path("versions");
        if (versions.size() < 2) return List.of();
        JsonNode full = wordings.apply(entry.path("factId").asString(""));
        List<Line.Struck> struck = new ArrayList<>();
        for (int index = 0; index + 1 < versions.size(); index++) {
            JsonNode old = wordingAt(full, versions.get(index).path("position").asLong(-1));
            struck.add(new Line.Struck(
                    told.occurrence(old.path("occurred")).text(),
                    old.path("summary").asString(""),
                    strap("entry.corrected", versions.get(index + 1))));
        }
        return struck;
    }

    private static JsonNode wordingAt(JsonNode versions, long position) {
        return StreamSupport.stream(versions.spliterator(), false)
                .filter(version -> version.path("position").asLong(-2) == position)
                .map(version -> version.path("fact"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String strap(String code, JsonNode change) {
        String note = change.path("note").asString("");
        String reason = words.value("reason", change.path("reason").asString(""));
        return words.of(
                code,
                recorded(change),
                change.path("recordedBy").asString(""),
                note.isEmpty() ? reason : reason + " (" + note + ")");
    }

    private String recorded(JsonNode entry) {
        return words.moment(recordedAt(entry), zone);
    }

    private static Instant recordedAt(JsonNode entry) {
        return Instant.parse(entry.path("recordedAt").asString("1970-01-01T00:00:00Z"));
    }

    static String name(JsonNode party) {
        @Nullable String plain = party.asString(null);
        return plain == null ? party.path("name").asString("") : plain;
    }

    private static List<String> names(JsonNode parties) {
        return StreamSupport.stream(parties.spliterator(), false)
                .map(Lines::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
