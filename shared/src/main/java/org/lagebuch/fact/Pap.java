package org.lagebuch.fact;

/** Permissible Actions Protocol: what may be done with the knowledge. */
public enum Pap {
    RED,
    AMBER,
    GREEN,
    CLEAR
}
