package org.lagebuch.command.casefile;

import java.time.Instant;
import java.util.List;
import org.lagebuch.fact.Fact;

/** A rule about facts as they are recorded; each capability brings its own. */
public interface Rule {
    /** What the rule must see to judge a fact. */
    Inquiry needs(Inquiry standing, Fact fact);

    /**
     * What is wrong with a fact, by field; empty where nothing is.
     *
     * @param earlier the facts before it in the same request: they count as recorded
     */
    List<Problem> judge(Fact fact, Casefile casefile, List<Fact> earlier, Instant now);
}
