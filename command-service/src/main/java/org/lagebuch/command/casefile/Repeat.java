package org.lagebuch.command.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Whether a request came before, looked up by the ids it gives, before any rule is asked. */
public sealed interface Repeat {
    record FirstTime() implements Repeat {}

    record SameAgain(List<Receipt> receipts) implements Repeat {
        public SameAgain {
            receipts = List.copyOf(receipts);
        }
    }

    record Clash(List<Problem> problems) implements Repeat {
        public Clash {
            problems = List.copyOf(problems);
        }
    }

    static Repeat of(Draft draft, Casefile casefile) {
        return of(List.of(draft), casefile, index -> "");
    }

    /** @param pointers where in the request each draft stands */
    static Repeat of(List<Draft> drafts, Casefile casefile, IntFunction<String> pointers) {
        List<Receipt> receipts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            Optional<Entry> before = casefile.entry(draft.fact().id());
            if (before.isEmpty()) continue;
            if (before.get().madeBy(draft.request())) receipts.add(before.get().receipt());
            else problems.add(Problem.at(pointers.apply(index) + "/factId", Refusal.ID_WITH_OTHER_CONTENT));
        }
        if (!problems.isEmpty()) return new Clash(problems);
        if (receipts.isEmpty()) return new FirstTime();
        return receipts.size() == drafts.size()
                ? new SameAgain(receipts)
                : new Clash(List.of(partlyKnown(drafts, casefile, pointers)));
    }

    private static Problem partlyKnown(List<Draft> drafts, Casefile casefile, IntFunction<String> pointers) {
        int index = 0;
        while (casefile.entry(drafts.get(index).fact().id()).isEmpty()) index++;
        return Problem.at(
                pointers.apply(index) + "/factId",
                Refusal.BATCH_PARTLY_KNOWN,
                "The fact at index " + index + " is already recorded.");
    }
}
