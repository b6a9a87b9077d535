package org.lagebuch.wrong.command.intake;

import com.mongodb.client.MongoClient;
import org.lagebuch.wrong.command.impact.Neighbour;
import org.springframework.http.HttpStatus;

/** Breaks the house rules, to show that they hold. */
record KnowsTooMuch(Neighbour neighbour, MongoClient client, HttpStatus status) {}
