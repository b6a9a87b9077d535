package org.lagebuch.fact;

import java.util.Optional;

/** A mark that keeps the words of a fact from those in its case who are not told of such things. */
public enum Wall {
    /** For named recipients only (TLP 2.0, FIRST). */
    TLP_RED("tlp:red"),
    /** Between counsel and those they advise. */
    PRIVILEGED("privileged");

    private final String word;

    Wall(String word) {
        this.word = word;
    }

    /** As the API spells it; that of legal privilege is a tag of the fact. */
    public String word() {
        return word;
    }

    /** The one a fact is behind by its own words, or by those it puts in the place of others; who takes part is open. */
    public static Optional<Wall> of(Fact fact) {
        if (Intake.MEMBERSHIP.contains(fact.what().getClass())) return Optional.empty();
        if (fact.tlp() == Tlp.RED) return Optional.of(TLP_RED);
        if (fact.tags().stream().anyMatch(PRIVILEGED.word::equalsIgnoreCase)) return Optional.of(PRIVILEGED);
        return fact.what() instanceof RecordKeeping.FactCorrected corrected ? of(corrected.fact()) : Optional.empty();
    }
}
