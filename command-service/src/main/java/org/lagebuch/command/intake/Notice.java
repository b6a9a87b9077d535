package org.lagebuch.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Draft;
import org.lagebuch.command.counter.Drafts;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Source;

/**
 * A notice to many as each case keeps it: once as it came, and in each controller's case as one to it, with a link both
 * ways. All ids follow from that of the notice and of the case.
 *
 * @param upstream the case that holds the notice itself
 */
record Notice(Fact fact, CaseId upstream) {
    private static final String TO = "notice-to";
    private static final String FROM = "notice-from";

    /** The notice, and a link to every case it concerns. */
    List<Draft> kept(List<CaseId> concerned) {
        List<Draft> drafts = new ArrayList<>(List.of(Drafts.of(fact)));
        concerned.forEach(caseId -> drafts.add(link(caseId, caseId, TO)));
        return drafts;
    }

    /** @param scope what of it concerns the case; absent where all does */
    List<Draft> passedOn(CaseId to, @Nullable String scope) {
        Source came = fact.source();
        String reference = upstream.hex() + "/" + fact.id();
        Source source = came == null
                ? new Source(null, null, reference, null, null)
                : new Source(came.party(), came.channel(), reference, came.reliability(), came.credibility());
        Fact copy = new Fact(
                id("copy", to),
                fact.what(),
                fact.occurred(),
                fact.learnedAt(),
                fact.assertedAt(),
                null,
                Objects.requireNonNullElse(scope, fact.summary()),
                fact.assertion(),
                fact.negated(),
                fact.reservation(),
                source,
                fact.relayedVia(),
                fact.actor(),
                fact.subjects(),
                List.of(),
                List.of(),
                fact.quantities(),
                fact.tlp(),
                fact.pap(),
                fact.tags(),
                Map.of());
        return List.of(Drafts.of(copy), link(to, upstream, FROM));
    }

    private Draft link(CaseId of, CaseId linked, String relation) {
        return Drafts.of(Fact.of(id(relation, of), new Intake.CaseLinked(linked, relation), null));
    }

    private UUID id(String what, CaseId caseId) {
        return UUID.nameUUIDFromBytes(
                String.join("\n", "notice", what, fact.id().toString(), upstream.hex(), caseId.hex())
                        .getBytes(UTF_8));
    }
}
