package org.lagebuch.command.notary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody behind HTTP who answers as he likes, or not at all. */
final class Stranger implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** What he does with a request. */
    @FunctionalInterface
    interface Manner {
        void answer(HttpExchange exchange, byte[] request) throws Exception;
    }

    Stranger(Manner manner) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        http.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                manner.answer(exchange, exchange.getRequestBody().readAllBytes());
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        http.setExecutor(hands);
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    int asked() {
        return asked.get();
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Says nothing until he leaves. */
    void hang(HttpExchange exchange, byte[] request) throws InterruptedException {
        leaving.await(1, TimeUnit.MINUTES);
    }

    /** A byte now and then: every read gets something, and the whole never comes. */
    void trickle(HttpExchange exchange, byte[] request) throws Exception {
        exchange.sendResponseHeaders(200, 0);
        while (!leaving.await(50, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        }
    }

    /** More than anybody asked for. */
    static void flood(HttpExchange exchange, byte[] request) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 64; i++) exchange.getResponseBody().write(new byte[64 * 1024]);
    }

    @Override
    public void close() {
        leaving.countDown();
        http.stop(0);
        hands.shutdownNow();
    }
}
