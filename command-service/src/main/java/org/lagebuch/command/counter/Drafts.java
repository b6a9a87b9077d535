package org.lagebuch.command.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lagebuch.command.casefile.Draft;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.Reporting;
import org.lagebuch.wire.FactText;
import org.lagebuch.wire.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes drafts of facts: with the digest of what was asked, and the size of what it says. */
public final class Drafts {
    private Drafts() {}

    /** @param fact with its id, and without what the server adds */
    public static Draft of(Fact fact) {
        ObjectNode tree = FactText.tree(fact);
        return new Draft(fact, Canonical.digest(tree), detailsSize(fact, tree));
    }

    /** Of a fact the server tells more fully than it was asked: a repeat is known by what was asked. */
    public static Draft of(Fact fact, Submission asked) {
        return new Draft(fact, asked.digest(), detailsSize(fact, FactText.tree(fact)));
    }

    /** Of a correction, the size of what it puts in place. The text of a filing has a limit of its own. */
    private static int detailsSize(Fact fact, ObjectNode tree) {
        JsonNode details = tree.path("details");
        Happening what = fact.what();
        if (what instanceof RecordKeeping.FactCorrected corrected) {
            details = details.path("fact").path("details");
            what = corrected.fact().what();
        }
        if (what instanceof Reporting.NotificationSubmitted && details instanceof ObjectNode filing) {
            details = filing.deepCopy().without("content");
        }
        return details.isMissingNode() ? 0 : Json.text(details).getBytes(UTF_8).length;
    }
}
