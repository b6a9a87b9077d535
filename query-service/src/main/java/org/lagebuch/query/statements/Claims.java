package org.lagebuch.query.statements;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.log.StoredEvent;
import org.lagebuch.query.standing.AsOf;
import org.lagebuch.query.standing.Standing;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Tags;

/** The claimed facts of a case, each with its life as far as it was recorded and known at a moment. */
final class Claims {
    private final AsOf moment;
    private final ZoneId zone;
    private final Map<UUID, Claimed> all = new LinkedHashMap<>();

    private Claims(AsOf moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
    }

    static Claims of(Standing standing, CaseId caseId, Set<UUID> ids, AsOf moment, ZoneId zone) {
        Claims claims = new Claims(moment, zone);
        ids.forEach(id -> claims.all.put(id, new Claimed(id)));
        for (Standing.Heard heard : standing.about(caseId, ids, moment)) claims.take(heard.event(), heard.fact());
        return claims;
    }

    Claimed of(UUID id) {
        return all.computeIfAbsent(id, Claimed::new);
    }

    private void take(StoredEvent event, Fact fact) {
        if (!moment.knows(KnownFrom.of(fact.learnedAt(), event.time(), zone))) return;
        switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected -> correct(event, fact, corrected);
            case RecordKeeping.FactRetracted taken ->
                word(
                        taken.of(),
                        Word.Effect.RETRACTED,
                        event,
                        fact,
                        Json.tree(taken.reason()).stringValue());
            case RecordKeeping.FactDisputed disputed -> word(disputed.of(), Word.Effect.DISPUTED, event, fact, "");
            default -> {
                Claimed claimed = all.get(fact.id());
                if (claimed != null) claimed.worded(fact, event.position(), fact.id());
                speak(event, fact, fact);
            }
        }
    }

    private void correct(StoredEvent event, Fact fact, RecordKeeping.FactCorrected corrected) {
        Fact replacement = corrected.fact().withId(corrected.of());
        Claimed claimed = all.get(corrected.of());
        if (claimed != null) {
            Word.Effect effect = Claimed.effect(claimed.now().orElse(null), replacement);
            claimed.worded(replacement, event.position(), fact.id());
            word(
                    corrected.of(),
                    effect,
                    event,
                    fact,
                    Json.tree(corrected.reason()).stringValue());
        }
        speak(event, fact, replacement);
    }

    /** A fact may speak about others by its links; a conflict has two sides, and both are touched. */
    private void speak(StoredEvent event, Fact recorded, Fact fact) {
        for (Link link : fact.links()) {
            if (Tags.isWordAbout(link) && !link.target().equals(fact.id())) {
                word(link.target(), effect(link), event, recorded, "");
            }
        }
    }

    private static Word.Effect effect(Link link) {
        return switch (link.rel()) {
            case SUPERSEDES -> Word.Effect.SUPERSEDED;
            case REFINES -> Word.Effect.REFINED;
            default -> Word.Effect.CONTRADICTED;
        };
    }

    private void word(UUID of, Word.Effect effect, StoredEvent event, Fact by, String reason) {
        Claimed claimed = all.get(of);
        if (claimed == null) return;
        claimed.word(new Word(effect, by.id(), event.position(), event.time(), reason.isEmpty() ? null : reason));
    }
}
