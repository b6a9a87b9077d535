package org.lagebuch.command.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An address that stays while what is behind it comes and goes; until something is there, whoever knocks is sent off. */
final class Door implements AutoCloseable {
    private static final int NOBODY = 0;

    private final ServerSocket door;
    private volatile int port = NOBODY;

    Door() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** @param address of the broker that is behind it from now on */
    void leadsTo(String address) {
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    void leadsNowhere() {
        port = NOBODY;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client) {
            if (port == NOBODY) return;
            try (Socket broker = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread back = Thread.ofVirtual().start(() -> pass(broker, client));
                pass(client, broker);
                back.join();
            }
        } catch (IOException ended) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException ended) {
            return;
        }
    }
}
