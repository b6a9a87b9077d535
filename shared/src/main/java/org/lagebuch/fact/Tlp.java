package org.lagebuch.fact;

/** Traffic Light Protocol 2.0 (FIRST): who may be told. */
public enum Tlp {
    RED,
    AMBER_STRICT,
    AMBER,
    GREEN,
    CLEAR
}
