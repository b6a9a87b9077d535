package org.lagebuch.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to the record itself. Corrections chain, nothing disappears. */
public sealed interface RecordKeeping extends Happening {
    /**
     * @param of the original fact, never another correction
     * @param fact the full replacement; it may change the kind
     */
    record FactCorrected(UUID of, Reason reason, @Nullable String note, Fact fact) implements RecordKeeping {
        public FactCorrected {
            requireNonNull(of, "of");
            requireNonNull(reason, "reason");
            requireNonNull(fact, "fact");
        }
    }

    /** @param of the original fact */
    record FactRetracted(UUID of, Reason reason, @Nullable String note) implements RecordKeeping {
        public FactRetracted {
            requireNonNull(of, "of");
            requireNonNull(reason, "reason");
        }
    }

    record FactDisputed(
            UUID of, @Nullable Party by, @Nullable String reasons) implements RecordKeeping {
        public FactDisputed {
            requireNonNull(of, "of");
        }
    }

    record RecordExported(@Nullable String format, @Nullable String recipient, List<Redaction> redact)
            implements RecordKeeping {
        public RecordExported {
            redact = Absent.asEmpty(redact);
        }
    }

    record RedactionIssued(List<Redaction> redact) implements RecordKeeping {
        public RedactionIssued {
            redact = Absent.asEmpty(redact);
        }
    }

    record PersonalDataErased(
            @Nullable UUID of,
            @Nullable String part,
            @Nullable String legalBasis) implements RecordKeeping {}

    /**
     * @param sha256 of the file, lower-case hex
     * @param document what the file says of itself beside its records
     */
    record ImportPerformed(
            @Nullable String format,
            @Nullable String sha256,
            @Nullable Integer records,
            @Nullable Integer facts,
            Map<String, Object> document)
            implements RecordKeeping {
        public ImportPerformed {
            document = Absent.asEmpty(document);
        }
    }

    enum Reason {
        TYPO,
        NEW_EVIDENCE,
        MISATTRIBUTION,
        WRONG_TIME,
        DUPLICATE,
        TRANSLATION,
        OTHER
    }

    /** One part of one fact that an export leaves out. */
    record Redaction(UUID factId, String part, String reason) {
        public Redaction {
            requireNonNull(factId, "factId");
            requireNonNull(part, "part");
            requireNonNull(reason, "reason");
        }
    }
}
