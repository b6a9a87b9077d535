package org.lagebuch.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lagebuch.ledger.Digest;
import org.lagebuch.ledger.Octets;
import org.lagebuch.ledger.note.SignedNote;
import org.lagebuch.ledger.tile.EntryBundle;
import org.lagebuch.ledger.tile.TileEdge;

/** Serves a log as C2SP tlog-tiles asks, from files that a test may change. */
final class ServedLog implements AutoCloseable {
    final Map<String, Octets> files = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final @Nullable String authorization;

    ServedLog(@Nullable String authorization) throws IOException {
        this.authorization = authorization;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", this::answer);
        server.start();
    }

    ServedLog serve(List<Octets> entries, List<Digest> hashes, SignedNote checkpoint) {
        TileEdge edge = new TileEdge();
        for (Digest hash : hashes) edge.append(hash, (tile, bytes) -> files.put(tile.path(), bytes));
        edge.partials().forEach((tile, bytes) -> files.put(tile.path(), bytes));
        EntryBundle.of(entries.size()).forEach(bundle -> {
            int from = (int) bundle.first();
            files.put(bundle.path(), EntryBundle.bytes(entries.subList(from, from + bundle.width())));
        });
        files.put("checkpoint", Octets.of(checkpoint.bytes()));
        return this;
    }

    ServedLog serve(SmallLog log) {
        List<Octets> entries = IntStream.range(0, log.size())
                .mapToObj(index -> Octets.of(log.at(index).leaf().statement()))
                .toList();
        List<Digest> hashes = IntStream.range(0, log.size())
                .mapToObj(index -> log.at(index).leaf().hash())
                .toList();
        return serve(entries, hashes, log.checkpoint(log.size()));
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/log";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Octets file = files.get(exchange.getRequestURI().getPath().substring("/log/".length()));
            String told = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null && !authorization.equals(told)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, file.size());
                exchange.getResponseBody().write(file.bytes());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
