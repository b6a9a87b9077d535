package org.lagebuch.wrong.command.store;

import org.lagebuch.wrong.command.impact.Neighbour;

/** Breaks the house rules, to show that they hold. */
record KnowsACapability(Neighbour neighbour) {}
