package org.lagebuch.wrong.query.caseload;

/** What its neighbours may not know. */
public record Neighbour(String name) {}
