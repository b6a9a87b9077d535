package org.lagebuch.wrong.query.timeline;

import org.apache.kafka.common.TopicPartition;
import org.lagebuch.wrong.query.caseload.Neighbour;
import org.lagebuch.wrong.query.wiring.Wired;
import org.springframework.http.HttpStatus;

/** Breaks the house rules, to show that they hold. */
record KnowsTooMuch(Neighbour neighbour, Wired wired, HttpStatus status, TopicPartition partition) {}
