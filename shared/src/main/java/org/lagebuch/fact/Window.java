package org.lagebuch.fact;

import org.jspecify.annotations.Nullable;

/** A period that data spans. It is not an occurrence: it says what was taken, not when. */
public record Window(Occurrence.@Nullable End from, Occurrence.@Nullable End to) {}
