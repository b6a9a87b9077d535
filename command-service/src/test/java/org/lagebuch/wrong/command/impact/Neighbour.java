package org.lagebuch.wrong.command.impact;

/** What its neighbours may not know. */
public record Neighbour(String name) {}
