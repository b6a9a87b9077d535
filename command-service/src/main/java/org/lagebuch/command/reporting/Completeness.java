package org.lagebuch.command.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.TextsStayWithinLimits;
import org.lagebuch.deadline.pack.Stage;

/** Whether a filing says what its stage asks for, or why not. Conditions in words are for a person to judge. */
final class Completeness {
    private static final int FACTS_MAX = 100;

    private final Stage stage;
    private final Map<String, Filing.Field> fields;

    Completeness(Stage stage, Map<String, Filing.Field> fields) {
        this.stage = stage;
        this.fields = fields;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        fields.forEach((id, field) -> {
            if (stage.contents().stream().noneMatch(content -> content.id().equals(id))) {
                problems.add(Problem.at(pointer(id), Refusal.CONTENT_UNKNOWN));
            } else texts(problems, pointer(id), field);
        });
        for (Stage.Content content : stage.contents()) {
            if (!isAnswered(content, fields.get(content.id()))) {
                problems.add(Problem.at(pointer(content.id()), Refusal.FILING_INCOMPLETE, content.label()));
            }
        }
        return problems;
    }

    private static boolean isAnswered(Stage.Content content, Filing.@Nullable Field field) {
        if (field != null && (field.says() || field.isExcused())) return true;
        boolean mustBe = content.demand() == Stage.Demand.REQUIRED && content.condition() == null;
        boolean claimsToSay = field != null
                && switch (field.fill()) {
                    case CONFIRMED, ESTIMATE -> true;
                    case UNKNOWN_STATED, MISSING, NOT_NEEDED -> false;
                };
        return !mustBe && !claimsToSay;
    }

    private static void texts(List<Problem> problems, String pointer, Filing.Field field) {
        problems.addAll(TextsStayWithinLimits.text(pointer + "/value", field.value()));
        problems.addAll(TextsStayWithinLimits.text(pointer + "/reason", field.reason()));
        if (field.facts().size() > FACTS_MAX) problems.add(Problem.at(pointer + "/facts", Refusal.TOO_MANY));
    }

    /** As JSON Pointer (RFC 6901) spells a name. */
    static String pointer(String id) {
        return "/fields/" + id.replace("~", "~0").replace("/", "~1");
    }
}
