package org.lagebuch.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One of each who may come to the door, and a case that some of them take part in. */
final class Cast {
    private static final String SECRET = "a password of one of the cast";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Product product;
    private final Map<DoorTable.Visitor, String> names = new EnumMap<>(DoorTable.Visitor.class);
    private final String caseId;
    private final String factId;
    private final String filing;
    private final String regime;
    private final String program;

    private Cast(Product product) {
        this.product = product;
        names.put(DoorTable.Visitor.RESPONDER, user("rosa", "responder"));
        names.put(DoorTable.Visitor.LEAD, user("lea", "lead"));
        names.put(DoorTable.Visitor.LEGAL, user("jura", "legal"));
        names.put(DoorTable.Visitor.AUDITOR, user("aude", "auditor"));
        names.put(DoorTable.Visitor.ADMINISTRATOR, user("adam", "administrator"));
        names.put(DoorTable.Visitor.STRANGER, user("stan", "responder"));
        names.put(DoorTable.Visitor.AUDITOR_ELSEWHERE, user("elsa", "auditor"));
        user("spare", "responder");
        this.caseId = opened("A case for its members");
        admit(caseId, "rosa", "responder", null);
        admit(caseId, "lea", "lead", null);
        admit(caseId, "jura", "legal", null);
        admit(caseId, "aude", "auditor", "2100-01-01T00:00:00Z");
        this.factId = UUID.randomUUID().toString();
        ok(product.post(
                "/api/cases/" + caseId + "/facts",
                "{\"factId\":\"" + factId + "\",\"kind\":\"detection\",\"summary\":\"seen\"}"));
        this.filing = filed();
        this.program = ok(product.post("/api/clients", Map.of("name", "a program", "role", "responder")))
                .body()
                .get("clientId")
                .asString();
        this.regime = product.get("/api/regimes")
                .body()
                .get("regimes")
                .get(0)
                .get("id")
                .asString();
    }

    static Cast of(Product product) {
        return new Cast(product);
    }

    /** How the door answers: its status, whatever comes after. */
    int ask(DoorTable.Row row, DoorTable.Visitor visitor) {
        String path = filled(row.path()) + row.query();
        HttpRequest.Builder request = product.anonymous(path);
        String name = names.get(visitor);
        if (name != null) request.header("Authorization", Product.basic(name, SECRET));
        if (row.method().equals("POST")) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(filled(row.body())));
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Product.Answer get(String name, String path) {
        return product.send(product.anonymous(path)
                .header("Authorization", Product.basic(name, SECRET))
                .GET());
    }

    Product.Answer post(String name, String path, String body) {
        return product.send(product.anonymous(path)
                .header("Authorization", Product.basic(name, SECRET))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    byte[] bytes(String name, String path) {
        return product.bytes(product.anonymous(path).header("Authorization", Product.basic(name, SECRET)));
    }

    String opened(String title) {
        return ok(product.post("/api/cases", Map.of("title", title, "zone", "UTC")))
                .body()
                .get("caseId")
                .asString();
    }

    void admit(String toCase, String name, String role, @Nullable String until) {
        String end = until == null ? "" : "\",\"until\":\"" + until;
        ok(product.post(
                "/api/cases/" + toCase + "/access",
                "{\"person\":\"" + product.pseudonym(name) + "\",\"role\":\"" + role + end
                        + "\",\"reasons\":\"takes part\"}"));
    }

    void dismiss(String fromCase, String name) {
        ok(product.post(
                "/api/cases/" + fromCase + "/access/revocation",
                "{\"person\":\"" + product.pseudonym(name) + "\",\"reasons\":\"goes\"}"));
    }

    /** A report without a word in it, which is as good as any to be asked for. */
    private String filed() {
        String path = "/api/cases/" + caseId + "/filings";
        String duty = "\"regime\":\"eu-gdpr-33\",\"stage\":\"initial\"";
        String fields = StreamSupport.stream(
                        product.get(path + "/draft?regime=eu-gdpr-33&stage=initial")
                                .body()
                                .get("fields")
                                .spliterator(),
                        false)
                .map(field -> "\"" + field.get("content").asString() + "\":{\"fill\":\"unknown-stated\"}")
                .collect(Collectors.joining(","));
        return ok(product.post(
                        path, "{" + duty + ",\"recipient\":\"x\",\"channel\":\"portal\",\"fields\":{" + fields + "}}"))
                .body()
                .get("factId")
                .asString();
    }

    private String user(String name, String role) {
        ok(product.post("/api/users", Map.of("name", name, "role", role, "password", SECRET)));
        return name;
    }

    private String filled(String text) {
        return text.replace("{caseId}", caseId)
                .replace("/filings/{factId}", "/filings/" + filing)
                .replace("{factId}", factId)
                .replace("{name}", "spare")
                .replace("/clients/{id}", "/clients/" + program)
                .replace("{id}", regime)
                .replace("**", "0/000.p/1")
                .replace("{new case}", newCase())
                .replace("{another new case}", newCase())
                .replace("{new}", UUID.randomUUID().toString());
    }

    private static String newCase() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static Product.Answer ok(Product.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.whole().body());
        }
        return answer;
    }
}
