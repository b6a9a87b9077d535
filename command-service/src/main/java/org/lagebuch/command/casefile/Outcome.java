package org.lagebuch.command.casefile;

import java.util.List;

/** What the one who asked is told, once it is durable. */
public sealed interface Outcome {
    record Recorded(List<Receipt> receipts) implements Outcome {
        public Recorded {
            receipts = List.copyOf(receipts);
        }
    }

    /** Nothing was written: the same was recorded before. */
    record Known(List<Receipt> receipts) implements Outcome {
        public Known {
            receipts = List.copyOf(receipts);
        }
    }

    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
