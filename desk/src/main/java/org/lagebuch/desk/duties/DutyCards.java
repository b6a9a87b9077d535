package org.lagebuch.desk.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** Words the duties of the API for the page. */
final class DutyCards {
    private final Words words;
    private final ZoneId zone;
    private final Limits limits;
    private final Countdown countdown;

    /** @param at the moment the duties are told for */
    DutyCards(Words words, ZoneId zone, Limits limits, Instant at) {
        this.words = words;
        this.zone = zone;
        this.limits = limits;
        this.countdown = new Countdown(words, at);
    }

    List<DutyCard> of(JsonNode obligations) {
        return StreamSupport.stream(obligations.spliterator(), false)
                .map(this::card)
                .toList();
    }

    private DutyCard card(JsonNode duty) {
        String state = duty.path("state").asString("");
        List<Content> contents = Content.of(duty.path("contents"), words);
        List<Content> required = contents.stream().filter(Content::required).toList();
        Instant statutory = Countdown.date(duty.path("dueStatutory"));
        boolean runs = List.of("overdue", "due-soon", "running").contains(state);
        return new DutyCard(
                duty.path("regime").asString(""),
                first(duty, "regimeName", "regime"),
                duty.path("stage").asString(""),
                first(duty, "stageName", "stage"),
                duty.path("kind").asString("").equals("law"),
                words.value("duty-kind", duty.path("kind").asString("")),
                duty.path("party").asString(""),
                duty.path("article").asString(""),
                duty.path("recipient").asString(""),
                state,
                words.value("duty", state),
                limits.text(duty, words),
                statutory == null || !runs ? "" : countdown.to(statutory, limits.unit(duty)),
                moment(statutory),
                moment(Countdown.date(duty.path("dueConservative"))),
                duty.path("anchor").asString(""),
                first(duty, "filing", "decision"),
                note(duty),
                earlier(duty.path("earlier")),
                Question.of(duty.path("questions")),
                contents,
                required.size(),
                required.stream().filter(Content::isReady).count(),
                Content.texts(duty.path("explanation")));
    }

    private String note(JsonNode duty) {
        if (duty.has("filedAt")) {
            return words.of("duties.filed", moment(Countdown.date(duty.path("filedAt"))))
                    + " · "
                    + words.value("punctuality", duty.path("punctuality").asString(""));
        }
        if (duty.has("missing")) {
            return words.of("duties.waits-for", duty.path("missing").asString(""));
        }
        return duty.path("because").asString("");
    }

    private List<String> earlier(JsonNode earlier) {
        return StreamSupport.stream(earlier.spliterator(), false)
                .map(before -> words.of(
                        "duties.earlier",
                        moment(Countdown.date(before.path("dueStatutory"))),
                        moment(Countdown.date(before.path("until")))))
                .toList();
    }

    private String moment(@Nullable Instant instant) {
        return instant == null ? "" : words.moment(instant, zone);
    }

    private static String first(JsonNode node, String name, String other) {
        String value = node.path(name).asString("");
        return value.isEmpty() ? node.path(other).asString("") : value;
    }
}
