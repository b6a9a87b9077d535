package org.lagebuch.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to the live events of a case, on a plain connection. */
final class Watcher implements AutoCloseable {
    private static final int SILENCE_MILLIS_MAX = 20_000;

    private final Socket socket = new Socket();
    private final BufferedReader lines;

    Watcher(InetSocketAddress server, String caseId, @Nullable Long lastEventId) throws IOException {
        socket.connect(server);
        socket.setSoTimeout(SILENCE_MILLIS_MAX);
        socket.getOutputStream().write(request(caseId, lastEventId).getBytes(US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static String request(String caseId, @Nullable Long lastEventId) {
        String last = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        return "GET /api/cases/" + caseId + "/live HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + last
                + "\r\n";
    }

    /** The ids of the next events. */
    List<Long> ids(int count) throws IOException {
        List<Long> ids = new ArrayList<>();
        while (ids.size() < count) {
            String line = lines.readLine();
            if (line == null) throw new IOException("the stream ended after " + ids.size() + " of " + count);
            if (line.startsWith("id:")) ids.add(Long.parseLong(line.substring(3).strip()));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
