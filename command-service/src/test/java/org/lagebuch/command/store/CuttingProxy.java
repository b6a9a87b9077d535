package org.lagebuch.command.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between driver and server, and loses the answers to inserts: done or not, the driver cannot know. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean beforeServer;

    CuttingProxy(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next insert reaches the server, but its answer is lost. */
    void loseAnswer() {
        beforeServer = false;
        cuts.set(1);
    }

    /** The next insert does not even reach the server. */
    void loseRequest() {
        beforeServer = true;
        cuts.set(1);
    }

    int cutsLeft() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
                boolean[] losing = new boolean[1];
                Thread.ofVirtual().start(() -> requests(client, target, losing));
                Thread.ofVirtual().start(() -> answers(target, client, losing));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void requests(Socket client, Socket target, boolean[] losing) {
        pump(client, target, bytes -> {
            boolean insert = bytes.contains("insert") && bytes.contains("documents") && cuts.get() > 0;
            if (!insert || cuts.getAndDecrement() <= 0) return true;
            losing[0] = true;
            return !beforeServer;
        });
    }

    private void answers(Socket target, Socket client, boolean[] losing) {
        pump(target, client, bytes -> !losing[0]);
    }

    private interface Passing {
        boolean passes(String bytes);
    }

    private static void pump(Socket from, Socket to, Passing passing) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                if (!passing.passes(new String(buffer, 0, read, ISO_8859_1))) return;
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            return;
        }
    }
}
