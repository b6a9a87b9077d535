package org.lagebuch.wrong.query.wiring;

/** What no room may know. */
public record Wired(String name) {}
