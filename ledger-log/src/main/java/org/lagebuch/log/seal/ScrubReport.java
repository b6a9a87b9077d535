package org.lagebuch.log.seal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a look at everything came to.
 *
 * @param size how many leaves were looked at
 * @param findings none where all is well; at most a thousand
 */
public record ScrubReport(Instant startedAt, Instant endedAt, long size, List<Line> findings) {
    public ScrubReport {
        findings = List.copyOf(findings);
    }

    /** As interfaces tell it, in this order. */
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("startedAt", startedAt.toString());
        told.put("endedAt", endedAt.toString());
        told.put("size", size);
        told.put("findings", findings);
        return told;
    }

    /**
     * A finding as it is told.
     *
     * @param code its name in lower-kebab-case
     * @param position where, or of a checkpoint its size; -1 where there is no place for it
     */
    public record Line(String code, long position, String told) {}
}
