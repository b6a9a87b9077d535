package org.lagebuch.command.casefile;

/** Writes down how far every case has come, so that a bundle can show that nothing of its case follows its end. */
@FunctionalInterface
public interface CaseIndexing {
    /** Returns once an index covers the fact at a position, or when that has to wait. */
    void cover(long position);
}
