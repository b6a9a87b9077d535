package org.lagebuch.desk.api;

/** The API said no, and the page has nothing to show without its yes. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super("the API answered " + answer.status());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
