package org.lagebuch.edge.access;

import static org.lagebuch.edge.access.Role.ADMINISTRATOR;
import static org.lagebuch.edge.access.Role.AUDITOR;
import static org.lagebuch.edge.access.Role.LEAD;
import static org.lagebuch.edge.access.Role.LEDGER_READER;
import static org.lagebuch.edge.access.Role.LEGAL;
import static org.lagebuch.edge.access.Role.RESPONDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every call of the API, and who may make it; the only list there is. What has no line here is refused to everybody.
 * Which cases one sees, and what one may do in them, is judged by their own facts besides.
 */
final class Calls {
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(LEDGER_READER));
    private static final Set<Role> STAFF = EnumSet.of(RESPONDER, LEAD, LEGAL, ADMINISTRATOR);
    private static final Set<Role> RUNNING = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> OF_THE_TREE = EnumSet.of(AUDITOR, ADMINISTRATOR, LEDGER_READER);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static final List<Line> CASES = List.of(
            Line.get("/api/cases", PEOPLE),
            Line.post("/api/cases", STAFF),
            Line.get("/api/cases/{caseId}", PEOPLE),
            Line.get("/api/cases/{caseId}/timeline", PEOPLE),
            Line.get("/api/cases/{caseId}/outline", PEOPLE),
            Line.get("/api/cases/{caseId}/moments", PEOPLE),
            Line.get("/api/cases/{caseId}/facts/{factId}", PEOPLE),
            Line.get("/api/cases/{caseId}/live", PEOPLE),
            Line.get("/api/cases/{caseId}/obligations", PEOPLE),
            Line.get("/api/cases/{caseId}/statements", PEOPLE),
            Line.get("/api/cases/{caseId}/statements/diff", PEOPLE),
            Line.get("/api/cases/{caseId}/alarms", PEOPLE),
            Line.get("/api/cases/{caseId}/filings", PEOPLE),
            Line.get("/api/cases/{caseId}/filings/draft", PEOPLE),
            Line.get("/api/cases/{caseId}/filings/{factId}", PEOPLE),
            Line.post("/api/cases/{caseId}/filings", STAFF),
            Line.get("/api/cases/{caseId}/export", PEOPLE),
            Line.post("/api/cases/{caseId}/exports", PEOPLE),
            Line.get("/api/cases/{caseId}/reads", PEOPLE),
            Line.post("/api/cases/{caseId}/closure", STAFF),
            Line.post("/api/cases/{caseId}/reopening", STAFF),
            Line.get("/api/cases/{caseId}/access", PEOPLE),
            Line.post("/api/cases/{caseId}/access", STAFF),
            Line.post("/api/cases/{caseId}/access/revocation", STAFF),
            Line.post("/api/cases/{caseId}/facts", STAFF),
            Line.post("/api/cases/{caseId}/facts/batch", STAFF),
            Line.post("/api/cases/{caseId}/facts/{factId}/correction", STAFF),
            Line.post("/api/cases/{caseId}/facts/{factId}/retraction", STAFF),
            Line.post("/api/notices", STAFF),
            // One's own, whatever one looked at.
            Line.post("/api/reads", PEOPLE),
            Line.post("/api/imports", STAFF));

    private static final List<Line> INSTALLATION = List.of(
            Line.get("/api/openapi.json", PEOPLE),
            Line.get("/api/regimes", PEOPLE),
            Line.get("/api/regimes/{id}", PEOPLE),
            Line.get("/api/organisation/profile", PEOPLE),
            Line.post("/api/organisation/profile", RUNNING),
            Line.get("/api/ledger/policy", ALL),
            Line.get("/api/ledger/health", PEOPLE),
            Line.post("/api/ledger/scrub", RUNNING),
            // It names cases, those one may not see among them.
            Line.get("/api/feed/parked", RUNNING),
            Line.post("/api/feed/parked/{caseId}/retry", RUNNING),
            Line.post("/api/feed/rebuild", RUNNING),
            Line.get("/api/users", RUNNING),
            Line.post("/api/users", RUNNING),
            Line.post("/api/users/{name}/password", RUNNING),
            Line.post("/api/users/{name}/second-factor/removal", RUNNING),
            Line.post("/api/users/{name}/disabling", RUNNING),
            Line.post("/api/users/{name}/enabling", RUNNING),
            Line.get("/api/clients", RUNNING),
            Line.post("/api/clients", RUNNING),
            Line.post("/api/clients/{id}/removal", RUNNING),
            Line.post("/api/account/password", PEOPLE),
            Line.get("/checkpoint", OF_THE_TREE).openWithTheLedger(),
            Line.get("/tile/**", OF_THE_TREE).openWithTheLedger(),
            // It tells when which case was looked at, and so is never open.
            Line.get("/access/checkpoint", OF_THE_TREE),
            Line.get("/access/tile/**", OF_THE_TREE),
            Line.get("/access/policy", OF_THE_TREE),
            Line.get("/actuator/health", ALL).open(),
            Line.get("/actuator/health/**", ALL).open(),
            Line.get("/actuator/**", RUNNING));

    private Calls() {}

    static List<Line> all() {
        return Stream.of(CASES, INSTALLATION).flatMap(List::stream).toList();
    }
}
