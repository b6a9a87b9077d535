package org.lagebuch.command.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.fact.Fact;

/** What comes of a command: facts to write down, receipts of what was written before, or a named no. */
public sealed interface Decision {
    record Accepted(List<Recording> recordings) implements Decision {
        public Accepted {
            recordings = List.copyOf(recordings);
        }
    }

    /** The same request came before; these are its first receipts. */
    record Known(List<Receipt> receipts) implements Decision {
        public Known {
            receipts = List.copyOf(receipts);
        }
    }

    record Refused(List<Problem> problems) implements Decision {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("a refusal says why");
        }
    }

    static Decision accept(Fact fact, @Nullable String request) {
        return new Accepted(List.of(new Recording(fact, request)));
    }

    static Decision refuse(String field, Refusal refusal) {
        return new Refused(List.of(Problem.at(field, refusal)));
    }
}
