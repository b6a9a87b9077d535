package org.lagebuch.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** {@code POST /add-checkpoint}. */
final class AddCheckpoint implements HttpHandler {
    /** A note of 64 signatures with ML-DSA-44 has 220 kB, a proof 3 kB. */
    static final int BODY_BYTES_MAX = 256 * 1024;

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SIZE = "text/x.tlog.size";

    private final Witness witness;

    AddCheckpoint(Witness witness) {
        this.witness = witness;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(WitnessServer.PATH)) {
                answer(exchange, 404, TEXT, "there is only " + WitnessServer.PATH);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                answer(exchange, 405, TEXT, "POST it");
            } else {
                byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
                if (body.length > BODY_BYTES_MAX) refuseTheRest(exchange);
                else answer(exchange, witness.add(body));
            }
        }
    }

    /** What is still on its way is not read, so nothing else can come on this connection. */
    private static void refuseTheRest(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        answer(exchange, 413, TEXT, "more than 256 KiB");
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Cosigned(var line) -> answer(exchange, 200, TEXT, line.line());
            case Answer.Malformed(String why) -> answer(exchange, 400, TEXT, why);
            case Answer.NotSigned(String why) -> answer(exchange, 403, TEXT, why);
            case Answer.UnknownLog() -> answer(exchange, 404, TEXT, "this log is not known here");
            case Answer.Conflict(long size) -> answer(exchange, 409, SIZE, Long.toString(size));
            case Answer.NotProved(String why) -> answer(exchange, 422, TEXT, why);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String line) throws IOException {
        byte[] body = (line + '\n').getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
