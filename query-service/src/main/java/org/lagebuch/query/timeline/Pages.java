package org.lagebuch.query.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Span;
import org.lagebuch.query.asked.Asked;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells a story page by page. */
final class Pages {
    private final Story.Names names;
    private final Cursor cursors;
    private final Moments moments;

    Pages(Story.Names names, Cursor cursors, Moments moments) {
        this.names = names;
        this.cursors = cursors;
        this.moments = moments;
    }

    ObjectNode first(LineReader reader, CasePlace place, Filters asked, int limit) {
        Need moment = moments.moment(place, asked.asOf(), asked.knownAt());
        Question question =
                new Question(moment, asked.isByKey(), asked.kinds(), asked.text(), asked.isOfChanged(), null);
        return page(reader, place, question, asked, limit);
    }

    /** @param given filters beside the cursor, which may only repeat those it was made with */
    ObjectNode following(LineReader reader, CasePlace place, String cursor, Filters given, int limit) {
        Cursor.Pinned pinned = cursors.read(cursor)
                .filter(read -> read.caseId().equals(place.caseId().hex()))
                .orElseThrow(() -> Asked.wrong("cursor", "This cursor is not one of this case."));
        if (!pinned.agrees(given)) throw Asked.wrong("cursor", "This cursor was made with other filters.");
        return page(reader, place, pinned.question(), pinned.asked(), limit);
    }

    private ObjectNode page(LineReader reader, CasePlace place, Question question, Filters asked, int limit) {
        List<Line> found = reader.page(question, limit);
        List<Line> page = found.size() > limit ? found.subList(0, limit) : found;
        List<UUID> facts = page.stream().map(line -> line.version().factId()).toList();
        Story story = new Story(
                names, reader.wordings(facts), reader.retractions(facts), question.moment(), reader.withheld());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("caseId", place.caseId().hex());
        answer.set("asOf", moments.told(place, question.moment()));
        ArrayNode entries = answer.putArray("entries");
        Span before = question.after() == null ? null : span(question.after());
        for (Line line : page) {
            ObjectNode entry = story.entry(line);
            entry.put("orderBasis", basis(question, before, line.version().span()));
            entries.add(entry);
            before = line.version().span();
        }
        if (found.size() > limit) answer.put("next", next(place, question, asked, page.getLast()));
        return answer;
    }

    private String next(CasePlace place, Question question, Filters asked, Line last) {
        Span span = last.version().span();
        return cursors.write(new Cursor.Pinned(
                place.caseId().hex(),
                question.moment().position(),
                question.moment().known().toString(),
                question.byKey(),
                question.kinds(),
                question.text(),
                question.changed(),
                asked.asOf(),
                asked.knownAt(),
                new Question.LastLine(
                        last.key(), last.version().originalSeq(), text(span.earliest()), text(span.latest()))));
    }

    /** The order of recording is never in doubt; that of occurrence is what the times make of it. */
    private static String basis(Question question, @Nullable Span before, Span span) {
        return question.byKey() ? Story.orderBasis(before, span) : "certain";
    }

    private static Span span(Question.LastLine last) {
        return new Span(instant(last.earliest()), instant(last.latest()));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
