package org.lagebuch.wrong.query.feed;

import org.lagebuch.wrong.query.caseload.Neighbour;

/** Breaks the house rules, to show that they hold. */
record KnowsAView(Neighbour neighbour) {}
