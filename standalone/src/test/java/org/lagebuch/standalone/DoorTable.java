package org.lagebuch.standalone;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may what, in the words of the product: responders, leads and lawyers who take part in a case record in it, its lead
 * says who takes part, auditors let in for a time read it, whoever administers may always say who takes part and runs the
 * installation, for everybody else the case does not exist, and nobody comes in without a name.
 *
 * <p>A column for each of {@link Visitor}: {@code +} let in, {@code -} 403, {@code .} 404, {@code !} 401.
 */
final class DoorTable {
    /** In the order of the columns. All but the last three take part in the case with the part of their role. */
    enum Visitor {
        RESPONDER(0),
        LEAD(1),
        LEGAL(2),
        AUDITOR(3),
        /** Takes no part in the case. */
        ADMINISTRATOR(4),
        /** A responder who takes no part in the case. */
        STRANGER(5),
        /** An auditor who takes no part in the case. */
        AUDITOR_ELSEWHERE(6),
        NOBODY(7);

        private final int column;

        Visitor(int column) {
            this.column = column;
        }
    }

    /** @param call method and path, as it is mapped */
    record Row(String call, String answers, String query, String body) {
        String method() {
            return call.substring(0, call.indexOf(' '));
        }

        String path() {
            return call.substring(call.indexOf(' ') + 1);
        }

        char of(Visitor visitor) {
            return answers.charAt(visitor.column);
        }

        Row with(String moreQuery) {
            return new Row(call, answers, moreQuery, body);
        }

        Row saying(String moreBody) {
            return new Row(call, answers, query, moreBody);
        }
    }

    private static final String FACT = """
            {"factId":"{new}","kind":"detection","summary":"seen"}""";

    private static final String NOTICE = """
            {"notice":{"factId":"{new}","kind":"inbound-notice","summary":"Logs are lost."},
            "upstream":{"caseId":"{new case}","title":"What the provider told"},
            "cases":[{"caseId":"{another new case}","title":"Logs of one clinic"}]}""";

    private static final List<Row> READ_BY_MEMBERS = Stream.of(
                    "/api/cases/{caseId}",
                    "/api/cases/{caseId}/timeline",
                    "/api/cases/{caseId}/outline",
                    "/api/cases/{caseId}/moments",
                    "/api/cases/{caseId}/facts/{factId}",
                    "/api/cases/{caseId}/live",
                    "/api/cases/{caseId}/obligations",
                    "/api/cases/{caseId}/statements",
                    "/api/cases/{caseId}/statements/diff",
                    "/api/cases/{caseId}/alarms",
                    "/api/cases/{caseId}/filings",
                    "/api/cases/{caseId}/filings/draft",
                    "/api/cases/{caseId}/filings/{factId}",
                    "/api/cases/{caseId}/access",
                    "/api/cases/{caseId}/export")
            .map(path -> row("GET " + path, "++++...!"))
            .map(row -> row.path().endsWith("/export") ? row.with("?format=bundle") : row)
            .map(row -> row.path().endsWith("/draft") ? row.with("?regime=eu-gdpr-33&stage=initial") : row)
            .toList();

    private static final List<Row> RECORDED_BY_MEMBERS = List.of(
            row("POST /api/cases/{caseId}/facts", "+++-..-!").saying(FACT),
            row("POST /api/cases/{caseId}/facts/batch", "+++-..-!").saying("{\"facts\":[" + FACT + "]}"),
            row("POST /api/cases/{caseId}/facts/{factId}/correction", "+++-..-!")
                    .saying("{\"factId\":\"{new}\",\"reason\":\"new-evidence\",\"fact\":" + FACT + "}"),
            row("POST /api/cases/{caseId}/facts/{factId}/retraction", "+++-..-!")
                    .saying("{\"factId\":\"{new}\",\"reason\":\"new-evidence\"}"),
            row("POST /api/cases/{caseId}/filings", "+++-..-!")
                    .saying(
                            "{\"regime\":\"eu-gdpr-33\",\"stage\":\"initial\",\"recipient\":\"x\",\"channel\":\"portal\","
                                    + "\"fields\":{}}"),
            row("POST /api/cases/{caseId}/closure", "+++-..-!").saying("{\"ground\":\"over\"}"),
            row("POST /api/cases/{caseId}/reopening", "+++-..-!").saying("{\"ground\":\"not over\"}"),
            row("POST /api/cases/{caseId}/exports", "++++...!").saying("{}"));

    private static final List<Row> ADMITTED_BY_LEADS = List.of(
            row("GET /api/cases/{caseId}/reads", "-+-+...!"),
            row("POST /api/cases/{caseId}/access", "-+--+.-!")
                    .saying("{\"person\":\"u-somebody\",\"role\":\"responder\",\"reasons\":\"helps\"}"),
            row("POST /api/cases/{caseId}/access/revocation", "-+--+.-!")
                    .saying("{\"person\":\"u-somebody\",\"reasons\":\"went home\"}"));

    private static final List<Row> FOR_ALL = List.of(
            row("POST /api/reads", "+++++++!").saying("{\"at\":\"search\",\"search\":\"vpn\"}"),
            row("GET /api/cases", "+++++++!"),
            row("POST /api/cases", "+++-++-!").saying("{\"title\":\"another\",\"zone\":\"UTC\"}"),
            row("POST /api/imports", "+++-++-!").with("?format=history").saying("{}"),
            row("POST /api/notices", "+++-++-!").saying(NOTICE),
            row("GET /api/organisation/profile", "+++++++!"),
            row("GET /api/openapi.json", "+++++++!"),
            row("GET /api/regimes", "+++++++!"),
            row("GET /api/regimes/{id}", "+++++++!"),
            row("GET /api/ledger/policy", "+++++++!"),
            row("GET /api/ledger/health", "+++++++!"),
            row("POST /api/account/password", "+++++++!").saying("{\"current\":\"guessed\",\"password\":\"x\"}"));

    private static final List<Row> OF_THE_TREE = List.of(
            row("GET /checkpoint", "---++-+!"),
            row("GET /tile/**", "---++-+!"),
            row("GET /access/checkpoint", "---++-+!"),
            row("GET /access/tile/**", "---++-+!"),
            row("GET /access/policy", "---++-+!"));

    private static final List<Row> RUNNING = Stream.of(
                    row("POST /api/ledger/scrub", "").saying("{}"),
                    row("POST /api/organisation/profile", "").saying("{\"name\":\"Clinic\"}"),
                    row("GET /api/feed/parked", ""),
                    row("POST /api/feed/parked/{caseId}/retry", "").saying("{}"),
                    row("POST /api/feed/rebuild", "").saying("{}"),
                    row("GET /api/users", ""),
                    row("POST /api/users", "").saying("{\"name\":\"x\",\"role\":\"none\",\"password\":\"x\"}"),
                    row("POST /api/users/{name}/password", "").saying("{\"password\":\"a new and long one\"}"),
                    row("POST /api/users/{name}/second-factor/removal", "").saying("{}"),
                    row("POST /api/users/{name}/disabling", "").saying("{}"),
                    row("POST /api/users/{name}/enabling", "").saying("{}"),
                    row("GET /api/clients", ""),
                    row("POST /api/clients", "").saying("{\"name\":\"x\",\"role\":\"none\"}"),
                    row("POST /api/clients/{id}/removal", "").saying("{}"))
            .map(row -> new Row(row.call(), "----+--!", row.query(), row.body()))
            .toList();

    private DoorTable() {}

    static List<Row> rows() {
        return Stream.of(READ_BY_MEMBERS, RECORDED_BY_MEMBERS, ADMITTED_BY_LEADS, FOR_ALL, OF_THE_TREE, RUNNING)
                .flatMap(List::stream)
                .toList();
    }

    private static Row row(String call, String answers) {
        return new Row(call, answers, "", "");
    }
}
