package org.lagebuch.query.statements;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.KnownFrom;
import org.lagebuch.fact.Link;
import org.lagebuch.fact.Moment;
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
    /** When each fact was learned, which a correction may keep. */
    private final Map<UUID, Moment> learned = new HashMap<>();

    private Claims(AsOf moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
    }

    static Claims of(Standing standing, CaseId caseId, Set<UUID> ids, AsOf moment, ZoneId zone) {
        SortedMap<Long, Standing.Heard> heard = new TreeMap<>();
        hear(heard, standing.about(caseId, ids, moment));
        // Whoever speaks about a claim may have been corrected or taken back since.
        Set<UUID> speakers = heard.values().stream()
                .map(one -> speaker(one.fact()))
                .filter(id -> !ids.contains(id))
                .collect(Collectors.toSet());
        hear(heard, standing.about(caseId, speakers, moment));
        Claims claims = new Claims(moment, zone);
        heard.values().forEach(one -> claims.take(one.event(), one.fact()));
        List.copyOf(claims.all.values()).forEach(claims::speak);
        return claims;
    }

    private static void hear(SortedMap<Long, Standing.Heard> heard, List<Standing.Heard> more) {
        more.forEach(one -> heard.put(one.event().position(), one));
    }

    private static UUID speaker(Fact fact) {
        return fact.what() instanceof RecordKeeping.FactCorrected corrected ? corrected.of() : fact.id();
    }

    Claimed of(UUID id) {
        return all.computeIfAbsent(id, Claimed::new);
    }

    private void take(StoredEvent event, Fact fact) {
        switch (fact.what()) {
            case RecordKeeping.FactCorrected corrected -> correct(event, fact, corrected);
            case RecordKeeping.FactRetracted taken -> {
                if (isKnown(event, fact.learnedAt()))
                    of(taken.of()).word(word(Word.Effect.RETRACTED, event, fact, taken.reason()));
            }
            default -> {
                if (fact.learnedAt() != null) learned.put(fact.id(), fact.learnedAt());
                if (isKnown(event, fact.learnedAt())) of(fact.id()).worded(new Claimed.Wording(fact, event, fact.id()));
            }
        }
    }

    private void correct(StoredEvent event, Fact fact, RecordKeeping.FactCorrected corrected) {
        Moment at = fact.learnedAt();
        if (at == null && KnownFrom.keepsLearning(corrected.reason())) at = learned.get(corrected.of());
        if (!isKnown(event, at)) return;
        Fact replacement = corrected.fact().withId(corrected.of());
        Claimed claimed = of(corrected.of());
        Word.Effect effect = Claimed.effect(claimed.now().orElse(null), replacement);
        claimed.worded(new Claimed.Wording(replacement, event, fact.id()));
        claimed.word(word(effect, event, fact, corrected.reason()));
    }

    private boolean isKnown(StoredEvent event, @Nullable Moment learnedAt) {
        return moment.knows(KnownFrom.of(learnedAt, event.time(), zone));
    }

    /** A fact speaks about others as it stands now, from the moment on when it first did; a conflict has two sides. */
    private void speak(Claimed speaker) {
        if (speaker.isRetracted()) return;
        speaker.now().map(Claimed.Wording::fact).ifPresent(fact -> {
            if (fact.what() instanceof RecordKeeping.FactDisputed disputed)
                of(disputed.of()).word(speaker.first(any -> true).said(Word.Effect.DISPUTED, speaker.id()));
            for (Link link : fact.links()) {
                if (Tags.isWordAbout(link) && !link.target().equals(speaker.id())) speak(speaker, link);
            }
        });
    }

    private void speak(Claimed speaker, Link link) {
        Claimed.Wording first = speaker.first(wording -> wording.fact().links().contains(link));
        boolean mutual = link.rel() == Link.Rel.CONFLICTS_WITH;
        if (link.inverse() || mutual) speaker.word(first.said(effect(link), link.target()));
        if (!link.inverse()) of(link.target()).word(first.said(effect(link), speaker.id()));
    }

    private static Word.Effect effect(Link link) {
        return switch (link.rel()) {
            case SUPERSEDES -> Word.Effect.SUPERSEDED;
            case REFINES -> Word.Effect.REFINED;
            default -> Word.Effect.CONTRADICTED;
        };
    }

    private static Word word(Word.Effect effect, StoredEvent event, Fact by, Object reason) {
        String told = Json.tree(reason).stringValue();
        return new Word(effect, by.id(), event.position(), event.time(), told);
    }
}
