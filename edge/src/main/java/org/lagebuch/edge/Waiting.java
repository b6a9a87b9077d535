package org.lagebuch.edge;

/** A reason not to let somebody in that passes with time. */
public interface Waiting {
    /** How long to wait, in whole seconds. */
    long seconds();
}
