package org.lagebuch.verifier.verdict;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What came of a verification. */
public sealed interface Report {
    /** 0 where all was verified, else that of the check that failed. */
    default int exitStatus() {
        return switch (this) {
            case BundleVerified verified -> 0;
            case LogVerified verified -> 0;
            case Refused(Code code, String detail) -> code.check().exitStatus();
        };
    }

    /** @param detail which file, leaf or line, and what stood there */
    record Refused(Code code, String detail) implements Report {}

    /**
     * A case as it was exported.
     *
     * @param log what answers for it
     * @param last its last event, which is the seal of the export
     * @param withheld how many parts, by part and reason
     * @param erased how many parts, by part and reason
     */
    record BundleVerified(
            Log log,
            String caseId,
            long events,
            Place first,
            Place last,
            SortedMap<String, Long> withheld,
            SortedMap<String, Long> erased,
            TimeProof time)
            implements Report {}

    /** A whole log, entry by entry. */
    record LogVerified(Log log, long cases, @Nullable Place last) implements Report {}

    /**
     * The checkpoint everything was proven against.
     *
     * @param witnesses who of the policy cosigned, and when
     * @param earlierSize of the checkpoint that was kept, and that this one continues
     */
    record Log(
            String origin,
            long size,
            String root,
            List<String> witnesses,
            @Nullable Long earlierSize) {
        public Log {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** Where an event stands, and its time as the log tells it. */
    record Place(long index, Instant time) {}

    /**
     * What independent authorities prove of the times, without the log's own clock.
     *
     * @param notBefore the first event was written after; absent where nothing proves it
     * @param notAfter the last event was written before; absent where nothing proves it
     * @param bounded how many events have both an earliest and a latest time
     * @param trusted time-stamps of the named authorities
     * @param unknown time-stamps of others, which count for nothing
     */
    record TimeProof(@Nullable Instant notBefore, @Nullable Instant notAfter, long bounded, int trusted, int unknown) {}
}
