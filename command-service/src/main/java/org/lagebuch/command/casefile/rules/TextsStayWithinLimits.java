package org.lagebuch.command.casefile.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Link;

/** Everything has a limit, and none is reached by honest use. */
public final class TextsStayWithinLimits implements Rule {
    public static final int CHARACTERS_MAX = 4_000;
    public static final int DETAILS_BYTES_MAX = 64 * 1024;
    public static final int LINKS_MAX = 100;
    private static final int MEMBERS_MAX = 1_000;

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(text("/summary", fact.summary()));
        problems.addAll(text("/reservation", fact.reservation()));
        if (fact.occurred() != null) {
            problems.addAll(text("/occurred/stated", fact.occurred().stated()));
        }
        members(problems, "/links", fact.links(), LINKS_MAX);
        members(problems, "/subjects", fact.subjects(), MEMBERS_MAX);
        members(problems, "/evidence", fact.evidence(), MEMBERS_MAX);
        members(problems, "/relayedVia", fact.relayedVia(), MEMBERS_MAX);
        members(problems, "/quantities", fact.quantities(), MEMBERS_MAX);
        members(problems, "/tags", fact.tags(), MEMBERS_MAX);
        notes(problems, fact.links());
        return problems;
    }

    /** Of any text a person gives. */
    public static List<Problem> text(String field, @Nullable String text) {
        return text == null || text.codePointCount(0, text.length()) <= CHARACTERS_MAX
                ? List.of()
                : List.of(Problem.at(field, Refusal.TEXT_TOO_LONG, "At most " + CHARACTERS_MAX + " characters."));
    }

    /** Of a text without which a request says nothing. */
    public static List<Problem> neededText(String field, @Nullable String text) {
        return text == null || text.isBlank() ? List.of(Problem.at(field, Refusal.TEXT_MISSING)) : text(field, text);
    }

    static List<Problem> details(int bytes) {
        return bytes <= DETAILS_BYTES_MAX
                ? List.of()
                : List.of(Problem.at("/details", Refusal.TEXT_TOO_LONG, "At most " + DETAILS_BYTES_MAX + " bytes."));
    }

    private static void members(List<Problem> problems, String field, Collection<?> members, int max) {
        if (members.size() > max) problems.add(Problem.at(field, Refusal.TOO_MANY, "At most " + max + "."));
    }

    private static void notes(List<Problem> problems, List<Link> links) {
        for (int index = 0; index < links.size(); index++) {
            problems.addAll(text("/links/" + index + "/note", links.get(index).note()));
        }
    }
}
