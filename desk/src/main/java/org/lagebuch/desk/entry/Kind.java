package org.lagebuch.desk.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may record with one line, by the name the API knows and by words that are quick to type. */
public enum Kind {
    ANNOTATION("note", "notiz", "anmerkung"),
    DETECTION("detect", "alert", "alarm", "entdeckung", "erkennung"),
    INBOUND_NOTICE("notice", "inbound", "hinweis", "meldungseingang"),
    AWARENESS_ESTABLISHED("aware", "awareness", "kenntnis"),
    THREAT_ACTIVITY("threat", "attacker", "angreifer", "angriff"),
    FORENSIC_FINDING("finding", "forensic", "befund", "fund"),
    INDICATOR_OBSERVED("ioc", "indicator", "indikator"),
    DATA_EXPOSURE("exposure", "leak", "datenabfluss", "abfluss"),
    AFFECTED_PERSONS("persons", "affected", "betroffene"),
    THIRD_PARTY_INVOLVED("thirdparty", "supplier", "dritte", "dienstleister"),
    FORENSICS_ENGAGED("engaged", "forensik", "forensikbeauftragt"),
    FORENSICS_COMPLETED("forensicsdone", "forensikfertig"),
    ROOT_CAUSE("cause", "rootcause", "ursache"),
    ASSESSMENT("assess", "bewertung", "einschätzung"),
    CONTAINMENT("contain", "eindämmung", "massnahme", "maßnahme"),
    SAFEGUARD_IN_PLACE("safeguard", "schutz", "vorkehrung"),
    SERVICE_IMPACT("impact", "outage", "ausfall", "störung", "beeinträchtigung"),
    WORKAROUND("wa", "notbetrieb", "behelf"),
    SERVICE_RESTORED("restored", "recovery", "wiederhergestellt", "wiederanlauf"),
    RECOVERY_VERIFIED("verified", "geprüft"),
    IMPACT_ASSESSED("damage", "schaden", "auswirkung"),
    EVIDENCE_ACQUIRED("evidence", "acquired", "beweis", "sicherung"),
    EVIDENCE_SEALED("sealed", "versiegelt"),
    EVIDENCE_TRANSFERRED("transferred", "übergeben"),
    EVIDENCE_ACCESSED("accessed", "eingesehen"),
    EVIDENCE_VERIFIED("hashchecked", "hashgeprüft"),
    EVIDENCE_RELEASED("released", "freigegeben"),
    EVIDENCE_DESTROYED("destroyed", "vernichtet"),
    PERSONS_NOTIFIED("told", "informed", "benachrichtigt"),
    STATEMENT_PUBLISHED("statement", "published", "mitteilung", "presse"),
    LAW_ENFORCEMENT_REPORTED("police", "polizei", "anzeige"),
    DELAY_JUSTIFIED("delay", "verzögerung"),
    NOTIFICATION_SUBMITTED("filed", "submitted", "gemeldet", "meldung"),
    NOTIFICATION_ACKNOWLEDGED("acknowledged", "eingangsbestätigung"),
    AUTHORITY_REQUEST_RECEIVED("request", "rückfrage", "behördenanfrage"),
    AUTHORITY_REQUEST_ANSWERED("answered", "beantwortet"),
    DECISION_TAKEN("decision", "decided", "entscheidung", "beschluss"),
    LESSON_RECORDED("lesson", "lehre"),
    CASE_CLASSIFIED("classified", "einstufung"),
    SEVERITY_ASSESSED("severity", "schwere", "schweregrad"),
    ROLE_ASSIGNED("role", "rolle"),
    FACT_DISPUTED("disputed", "bestritten");

    /** Joined, for an enum holds nothing that could change. */
    private final String aliases;

    Kind(String... aliases) {
        this.aliases = String.join(" ", aliases);
    }

    /** As the API spells it: lower-kebab-case. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Short words for it, the quickest first, whatever language the reader has chosen. */
    public List<String> aliases() {
        return List.of(aliases.split(" "));
    }

    /** The kind of a word after {@code #}, in either language and in any case. */
    public static Optional<Kind> named(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.kind().equals(plain) || kind.aliases().contains(plain))
                .findFirst();
    }

    /** Kinds whose name or short word begins so; for whoever mistyped or is still typing. */
    public static List<Kind> beginning(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.kind().startsWith(plain)
                        || kind.aliases().stream().anyMatch(alias -> alias.startsWith(plain)))
                .toList();
    }
}
