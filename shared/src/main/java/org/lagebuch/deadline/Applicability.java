package org.lagebuch.deadline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lagebuch.deadline.known.Answer;
import org.lagebuch.deadline.known.Knowledge;
import org.lagebuch.deadline.pack.Condition;

/** Whether conditions hold, as far as the record tells: yes, no, or what would have to be known first. */
final class Applicability {
    /** EU members and the EEA's three, where the GDPR is in force (EEA Joint Committee Decision 154/2018). */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "IS", "LI", "NO");

    private final Map<String, String> words;
    private final Knowledge known;

    static boolean isInEea(String country) {
        return EEA.contains(country);
    }

    /** @param words what each fact id means */
    Applicability(Map<String, String> words, Knowledge known) {
        this.words = words;
        this.known = known;
    }

    Applies all(List<Condition> conditions) {
        List<Applies.Question> open = new ArrayList<>();
        for (Condition condition : conditions) {
            switch (of(condition)) {
                case Applies.Yes yes -> {}
                case Applies.No no -> {
                    return no;
                }
                case Applies.CannotTell asking -> open.addAll(asking.open());
            }
        }
        return open.isEmpty() ? new Applies.Yes() : new Applies.CannotTell(open);
    }

    private Applies of(Condition condition) {
        return switch (condition) {
            case Condition.Any any -> any(any.of());
            case Condition.Test test -> of(test);
        };
    }

    private Applies any(List<Condition> conditions) {
        List<Applies.Question> open = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Condition condition : conditions) {
            switch (of(condition)) {
                case Applies.Yes yes -> {
                    return yes;
                }
                case Applies.No no -> reasons.add(no.because());
                case Applies.CannotTell asking -> open.addAll(asking.open());
            }
        }
        return open.isEmpty() ? new Applies.No(String.join(" ", reasons)) : new Applies.CannotTell(open);
    }

    private Applies of(Condition.Test test) {
        if (test.fact().equals("never")) return new Applies.No("It is a proposal and binds nobody.");
        Optional<Answer> answer = test.legalTest() ? known.judged(test.fact()) : known.of(test.fact());
        if (answer.isEmpty() || answer.get().certainty() == Answer.Certainty.UNKNOWN) return ask(test);
        List<Object> values = answer.get().values();
        return holds(test, values) ? new Applies.Yes() : new Applies.No(because(test, values));
    }

    private Applies ask(Condition.Test test) {
        String meant = words.getOrDefault(test.fact(), words.getOrDefault(stem(test.fact()), test.fact()));
        return new Applies.CannotTell(List.of(new Applies.Question(test.fact(), meant, test.legalTest())));
    }

    private static boolean holds(Condition.Test test, List<Object> values) {
        return switch (test.operator()) {
            case IS ->
                values.size() == 1 && same(values.getFirst(), test.values().getFirst());
            case IS_NOT ->
                values.stream().noneMatch(value -> same(value, test.values().getFirst()));
            case IN, INCLUDES -> test.values().stream().anyMatch(wanted -> contains(values, wanted));
            case INTERSECTS -> test.values().stream().anyMatch(wanted -> intersects(values, wanted));
            case IS_SET -> !same(values.getFirst(), false);
            case NOT_EMPTY -> values.stream().anyMatch(value -> !same(value, false) && !same(value, "none"));
        };
    }

    private static boolean intersects(List<Object> values, Object wanted) {
        return wanted.equals("EEA")
                ? values.stream().anyMatch(value -> EEA.contains(value.toString()))
                : contains(values, wanted);
    }

    private static boolean contains(List<Object> values, Object wanted) {
        return values.stream().anyMatch(value -> same(value, wanted));
    }

    /** A yes may have been recorded as a word, and a number in any scale. */
    private static boolean same(Object recorded, Object wanted) {
        if (recorded instanceof BigDecimal one && wanted instanceof Number other) {
            return one.compareTo(new BigDecimal(other.toString())) == 0;
        }
        return recorded.equals(wanted) || recorded.toString().strip().equalsIgnoreCase(wanted.toString());
    }

    private static String because(Condition.Test test, List<Object> values) {
        String found = values.isEmpty()
                ? "none"
                : String.join(", ", values.stream().map(Object::toString).toList());
        return "On record for " + test.fact() + " is: " + found + ".";
    }

    private static String stem(String factId) {
        int dot = factId.indexOf('.');
        return dot < 0 ? factId : factId.substring(0, dot);
    }
}
