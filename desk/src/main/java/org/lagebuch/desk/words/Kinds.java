package org.lagebuch.desk.words;

import java.util.List;
import java.util.Map;

/** The capabilities that kinds belong to, each with one sign that is told apart by shape as well as by colour. */
public final class Kinds {
    private static final Map<String, List<String>> GROUPS = Map.of(
            "detection",
            List.of("detection", "inbound-notice", "awareness-established"),
            "analysis",
            List.of(
                    "threat-activity",
                    "forensic-finding",
                    "indicator-observed",
                    "data-exposure",
                    "affected-persons",
                    "third-party-involved",
                    "forensics-engaged",
                    "forensics-completed",
                    "root-cause",
                    "assessment"),
            "response",
            List.of("containment", "safeguard-in-place"),
            "impact",
            List.of("service-impact", "workaround", "impact-assessed"),
            "recovery",
            List.of("service-restored", "recovery-verified"),
            "reporting",
            List.of(
                    "obligation-decided",
                    "filing-drafted",
                    "notification-submitted",
                    "notification-acknowledged",
                    "authority-request-received",
                    "authority-request-answered",
                    "persons-notified",
                    "statement-published",
                    "law-enforcement-reported",
                    "delay-justified",
                    "duty-reminded"),
            "governance",
            List.of("decision-taken", "annotation", "lesson-recorded"));

    private Kinds() {}

    /** The sign of a kind: the name of a symbol in the sprite. */
    public static String sign(String kind) {
        if (kind.startsWith("evidence-")) return "evidence";
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("record");
    }
}
