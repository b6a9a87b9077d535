package org.lagebuch.desk.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.lagebuch.desk.entry.Doubt;
import org.lagebuch.desk.entry.Heard;
import org.lagebuch.desk.entry.When;
import org.lagebuch.desk.words.Kinds;
import org.lagebuch.desk.words.Occurrence;
import org.lagebuch.desk.words.Told;
import org.lagebuch.desk.words.Words;

/**
 * What a line was understood as, in the reader's words, before it is recorded.
 *
 * @param question what is asked back; empty where nothing is
 * @param choices lines that are in no doubt
 */
record Preview(
        boolean ready,
        String kindName,
        String sign,
        boolean guessed,
        String day,
        String time,
        boolean now,
        String zone,
        String summary,
        List<String> subjects,
        String actor,
        String assertion,
        String wall,
        String measure,
        String question,
        List<String> choices) {
    static Preview of(Heard heard, Words words, ZoneId zone) {
        return switch (heard) {
            case Heard.Silence silence -> asking("", List.of());
            case Heard.Unclear(Doubt doubt, String said, List<String> choices) ->
                asking(words.of("doubt." + doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'), said), choices);
            case Heard.Understood understood -> understood(understood, words, zone);
        };
    }

    private static Preview understood(Heard.Understood heard, Words words, ZoneId zone) {
        Occurrence when = new Told(words, zone).occurrence(FactJson.occurred(heard.when()));
        String kind = heard.kind().kind();
        return new Preview(
                true,
                words.value("kind", kind),
                Kinds.sign(kind),
                heard.guessed(),
                when.rail(),
                (when.about() ? "≈ " : "") + when.text(),
                heard.when() instanceof When.Now,
                zone.getId(),
                heard.summary(),
                heard.subjects(),
                heard.actor() == null ? "" : heard.actor(),
                heard.assertion() == null ? "" : words.value("assertion", heard.assertion()),
                heard.wall() == null ? "" : words.value("wall", heard.wall()),
                words.value("measure", heard.details().getOrDefault("measure", "")),
                "",
                List.of());
    }

    private static Preview asking(String question, List<String> choices) {
        return new Preview(false, "", "", false, "", "", false, "", "", List.of(), "", "", "", "", question, choices);
    }
}
