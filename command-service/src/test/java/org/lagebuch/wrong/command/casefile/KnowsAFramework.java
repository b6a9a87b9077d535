package org.lagebuch.wrong.command.casefile;

import org.lagebuch.wire.Kind;
import org.springframework.http.HttpStatus;

/** Breaks the house rules, to show that they hold. */
record KnowsAFramework(HttpStatus status, Kind kind) {}
