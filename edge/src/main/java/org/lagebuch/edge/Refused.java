package org.lagebuch.edge;

import java.util.List;

/** Ends a request with a problem document; thrown in endpoints only, never in rules. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one; the first decides the status */
    public Refused(List<Problem> problems) {
        super(problems.getFirst().title());
        this.problems = List.copyOf(problems);
    }

    public Refused(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
