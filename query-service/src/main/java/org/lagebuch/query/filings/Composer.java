package org.lagebuch.query.filings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lagebuch.deadline.Noted;
import org.lagebuch.deadline.Obligation;
import org.lagebuch.deadline.Obligation.Fill;
import org.lagebuch.deadline.Obligation.Readiness;
import org.lagebuch.deadline.pack.Stage;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Reporting.FilingDrafted;
import org.lagebuch.query.filings.Composed.Change;
import org.lagebuch.query.standing.Stood;

/** Fills a report from facts, and sets it beside the report before. */
final class Composer {
    private final Map<UUID, Fact> facts = new LinkedHashMap<>();
    private final Stage stage;
    private final Profile profile;
    private final @Nullable EarlierReport earlier;
    private final Map<String, Object> drafted;

    /** @param earlier of the same duty, whichever stage; absent where this is the first */
    Composer(Obliging.Obliged found, String regime, Stage stage, @Nullable EarlierReport earlier) {
        found.stood().entries().forEach(noted -> facts.put(noted.id(), noted.fact()));
        this.stage = stage;
        this.profile = new Profile(found.record());
        this.earlier = earlier;
        this.drafted = drafts(found.stood(), regime, stage.id());
    }

    List<Composed> of(Obligation duty) {
        return duty.contents().stream().map(ready -> field(ready, duty.party())).toList();
    }

    /** Of a stage that binds nobody by what is known: everything is open. */
    List<Composed> open() {
        return stage.contents().stream()
                .map(Composer::open)
                .map(ready -> field(ready, null))
                .toList();
    }

    private static Readiness open(Stage.Content content) {
        return new Readiness(
                content.id(),
                content.label(),
                content.demand() == Stage.Demand.REQUIRED && content.condition() == null,
                content.article(),
                Fill.MISSING,
                List.of());
    }

    private Composed field(Readiness ready, @Nullable String party) {
        String now = words(ready, party);
        Optional<EarlierReport.Said> before = Optional.ofNullable(earlier).flatMap(one -> one.said(ready.content()));
        // Words that no fact gave stay true until somebody changes them.
        boolean carried = now == null
                && ready.fill() == Fill.MISSING
                && before.filter(said -> said.value() != null && said.facts().isEmpty())
                        .isPresent();
        String value = carried ? before.orElseThrow().value() : now;
        String was = before.map(EarlierReport.Said::value).orElse(null);
        return new Composed(
                ready.content(),
                ready.label(),
                ready.required(),
                ready.article(),
                carried ? before.orElseThrow().fill() : ready.fill(),
                value,
                ready.filledBy(),
                text(drafted.get(ready.content())),
                was,
                earlier == null ? null : change(was, value));
    }

    private static Change change(@Nullable String before, @Nullable String now) {
        if (Objects.equals(before, now)) return Change.SAME;
        if (before == null) return Change.ADDED;
        return now == null ? Change.WITHDRAWN : Change.CHANGED;
    }

    private @Nullable String words(Readiness ready, @Nullable String party) {
        boolean says = ready.fill() == Fill.CONFIRMED || ready.fill() == Fill.ESTIMATE;
        if (!says) return null;
        if (ready.filledBy().isEmpty())
            return profile.words(stage, ready.content(), party).orElse(null);
        List<Fact> from = ready.filledBy().stream()
                .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
                .toList();
        String words = FactWords.of(from);
        return words.isEmpty() ? null : words;
    }

    private static Map<String, Object> drafts(Stood stood, String regime, String stage) {
        Map<String, Object> latest = Map.of();
        for (Noted noted : stood.entries()) {
            if (noted.fact().what() instanceof FilingDrafted draft
                    && regime.equals(draft.regime())
                    && stage.equals(draft.stage())) latest = draft.fields();
        }
        return latest;
    }

    /** A draft says a field in words, or as a field of a filing. */
    private static @Nullable String text(@Nullable Object drafted) {
        if (drafted instanceof Map<?, ?> field) return text(field.get("value"));
        return drafted == null ? null : drafted.toString();
    }
}
