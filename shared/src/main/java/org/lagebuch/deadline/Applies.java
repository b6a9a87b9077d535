package org.lagebuch.deadline;

import java.util.List;

/** Whether a regime binds a party; a legal judgement is asked, never guessed. */
public sealed interface Applies {
    record Yes() implements Applies {}

    record No(String because) implements Applies {}

    /** @param open what would tell */
    record CannotTell(List<Question> open) implements Applies {
        public CannotTell {
            open = List.copyOf(open);
        }
    }

    /**
     * @param fact id in the rule pack
     * @param words what it asks
     * @param legalTest whether a person must judge it with reasons (an {@code assessment})
     */
    record Question(String fact, String words, boolean legalTest) {}
}
