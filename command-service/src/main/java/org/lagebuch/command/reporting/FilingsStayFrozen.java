package org.lagebuch.command.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.casefile.Entry;
import org.lagebuch.command.casefile.Problem;
import org.lagebuch.command.casefile.Refusal;
import org.lagebuch.command.casefile.rules.Hearing;
import org.lagebuch.command.casefile.rules.Rule;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.RecordKeeping;
import org.lagebuch.fact.RecordKeeping.FactRetracted;
import org.lagebuch.fact.Reporting.NotificationSubmitted;

/**
 * What was told to an authority cannot be changed here, for it cannot be changed there: a correction may put right how
 * it was written down, and may add what was left open, but not what was said, under which duty, and what came back.
 */
public final class FilingsStayFrozen implements Rule {
    private static final Set<RecordKeeping.Reason> NEVER_FILED_HERE =
            Set.of(RecordKeeping.Reason.DUPLICATE, RecordKeeping.Reason.MISATTRIBUTION);

    @Override
    public List<Problem> judge(Fact fact, Hearing hearing) {
        if (fact.what() instanceof FactRetracted taken) return retraction(taken, hearing);
        return hearing.casefile()
                .entry(fact.id())
                .map(entry -> correction(entry, fact))
                .orElse(List.of());
    }

    private static List<Problem> retraction(FactRetracted taken, Hearing hearing) {
        boolean unsent = hearing.casefile()
                        .entry(taken.of())
                        .filter(FilingsStayFrozen::isKeptWordForWord)
                        .isPresent()
                && !NEVER_FILED_HERE.contains(taken.reason());
        return unsent ? List.of(Problem.at("/reason", Refusal.FILING_CANNOT_BE_UNSENT)) : List.of();
    }

    /** The text stays that of the first recording, so that no correction has to repeat it. */
    private static List<Problem> correction(Entry before, Fact after) {
        if (!(before.fact().what() instanceof NotificationSubmitted first)
                || !(before.current().what() instanceof NotificationSubmitted was)) return List.of();
        if (!(after.what() instanceof NotificationSubmitted is)) return frozen("/kind");
        List<Problem> problems = new ArrayList<>();
        if (after.negated() != before.current().negated()) problems.addAll(frozen("/negated"));
        kept(problems, "regime", was.regime(), is.regime());
        kept(problems, "stage", was.stage(), is.stage());
        kept(problems, "contentHash", was.contentHash(), is.contentHash());
        kept(problems, "receipt", was.receipt(), is.receipt());
        if (is.content() != null && !is.content().equals(first.content())) problems.addAll(frozen("/details/content"));
        if (first.content() != null) composed(problems, first, is);
        return problems;
    }

    /** The text names them, and so they are as frozen as the text. */
    private static void composed(List<Problem> problems, NotificationSubmitted was, NotificationSubmitted is) {
        if (!Objects.equals(was.recipient(), is.recipient())) problems.addAll(frozen("/details/recipient"));
        if (!Objects.equals(was.channel(), is.channel())) problems.addAll(frozen("/details/channel"));
        if (!Objects.equals(was.party(), is.party())) problems.addAll(frozen("/details/party"));
        if (!was.claims().equals(is.claims())) problems.addAll(frozen("/details/claims"));
    }

    private static void kept(List<Problem> problems, String name, @Nullable String was, @Nullable String is) {
        if (was != null && !was.equals(is)) problems.addAll(frozen("/details/" + name));
    }

    private static List<Problem> frozen(String field) {
        return List.of(Problem.at(field, Refusal.FILING_IS_FROZEN));
    }

    private static boolean isKeptWordForWord(Entry entry) {
        return entry.fact().what() instanceof NotificationSubmitted filing && filing.contentHash() != null;
    }
}
