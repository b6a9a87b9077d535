package org.lagebuch.query.filings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lagebuch.deadline.Noted;
import org.lagebuch.fact.CaseId;
import org.lagebuch.fact.Fact;
import org.lagebuch.fact.Happening;
import org.lagebuch.fact.Intake;
import org.lagebuch.fact.Reporting.NotificationAcknowledged;
import org.lagebuch.fact.Reporting.NotificationSubmitted;
import org.lagebuch.ledger.Digest;
import org.lagebuch.query.standing.Stood;

/** A case with one filing of GDPR Art. 33, as the ledger keeps it. */
final class SampleFiling {
    static final UUID ID = new UUID(1, 1);
    static final UUID FACT = new UUID(1, 2);
    static final UUID GONE = new UUID(1, 3);
    static final String TEXT = """
            {"format":"lagebuch-filing-1","pack":"2026-11-22","caseId":"%1$s","factId":"%2$s",\
            "regime":{"id":"eu-gdpr-33","name":"DSGVO Art. 33","law":"Regulation (EU) 2016/679"},\
            "stage":{"id":"initial","name":"Erstmeldung"},"recipient":"BfDI","channel":"portal","fields":[\
            {"content":"nature","label":"Nature","article":"GDPR 33(3)(a)","fill":"confirmed",\
            "value":"Żółty & <b>größte</b> Lücke, 100 €","facts":["%3$s"]},\
            {"content":"contact","label":"Contact","fill":"confirmed","value":"Ines Beispiel","facts":[]},\
            {"content":"consequences","label":"Consequences","fill":"estimate","value":"Fraud","facts":["%4$s"]},\
            {"content":"measures","label":"Measures","fill":"missing","reason":"None was taken yet.","facts":[]}]}""".formatted("0".repeat(32), ID, FACT, GONE);

    private SampleFiling() {}

    static Stood stood(Fact... more) {
        List<Noted> entries = new ArrayList<>(List.of(noted(submitted(TEXT), 1)));
        for (Fact fact : more) entries.add(noted(fact, entries.size() + 1));
        var opened = new Intake.CaseOpened("Mail", Intake.CaseKind.INCIDENT, "UTC", null);
        return new Stood(
                new CaseId("0".repeat(32)), opened, ZoneOffset.UTC, entries, entries.size(), time(entries.size()));
    }

    static Filed filed() {
        return Filed.in(stood(), ID).orElseThrow();
    }

    static Fact submitted(String text) {
        return Fact.of(
                ID,
                new NotificationSubmitted(
                        "eu-gdpr-33",
                        "initial",
                        null,
                        "portal",
                        Digest.sha256(text.getBytes(UTF_8)).hex(),
                        null,
                        null,
                        text,
                        List.of(FACT)),
                "First report");
    }

    static Fact receipt(String number) {
        return Fact.of(new UUID(1, 4), new NotificationAcknowledged(ID, null, number), null);
    }

    static Fact told(UUID id, Happening what, String summary) {
        return Fact.of(id, what, summary);
    }

    static Noted noted(Fact fact, int position) {
        return new Noted(fact, time(position), position, List.of());
    }

    private static Instant time(int position) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(position);
    }
}
